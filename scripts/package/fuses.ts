/** Electron's fuses: switches in the executable itself, which nobody who can only start the program can turn. */
import { chmodSync, statSync } from 'node:fs';
import { type FuseConfig, FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses';

/** Every fuse, with the reason for its state. One that a newer Electron adds is refused until it stands here, too. */
export const fuses = {
  version: FuseVersion.V1,
  strictlyRequireAllFuses: true,
  // The executable is to run this program and no other script. Practice mode is a utility process, which needs no Node
  // mode.
  [FuseV1Options.RunAsNode]: false,
  // Nothing is kept in cookies today; what ever is shall not lie on the disk in clear.
  [FuseV1Options.EnableCookieEncryption]: true,
  // NODE_OPTIONS would load other people's code into the process that holds the passwords.
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
  // --inspect would open the main process to every program on the machine.
  [FuseV1Options.EnableNodeCliInspectArguments]: false,
  // app.asar is the one that was packaged, or the program does not start (checked on Windows and macOS).
  [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: true,
  // Without it a folder `resources/app` beside app.asar would be loaded instead, unchecked.
  [FuseV1Options.OnlyLoadAppFromAsar]: true,
  // There is one snapshot, the one that Electron brings.
  [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  // The pages come from a scheme of their own; none is a file.
  [FuseV1Options.GrantFileProtocolExtraPrivileges]: false,
  // Electron's default. No WebAssembly is run here, so that it decides nothing but what V8 sets up.
  [FuseV1Options.WasmTrapHandlers]: true,
} satisfies FuseConfig;

/** Sets all of them in an executable (or a macOS application). */
export async function setFuses(executable: string): Promise<void> {
  const { mode } = statSync(executable);
  // A Mac refuses a program whose signature does not fit, even one without a signer.
  await flipFuses(executable, { ...fuses, resetAdHocDarwinSignature: process.platform === 'darwin' });
  // It writes the file anew.
  chmodSync(executable, mode);
}
