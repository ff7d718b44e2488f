import { createRequire, registerHooks } from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { App } from './app/app.ts';
import { Chromium } from './chromium/chromium.ts';
import { parseCommandLine } from './commandLine.ts';
import { IpcMain } from './ipcMain.ts';
import { NativeTheme } from './desktop/nativeTheme.ts';
import { becomeBrowserProcess } from './processInfo.ts';
import { locateProgram } from './locateProgram.ts';
import { ProtocolRegistry } from './session/protocol.ts';
import { startRuntime, type Runtime } from './runningStandIn.ts';
import { provideServices } from './services.ts';
import { Session } from './session/session.ts';

/** How long Chromium may take to write its profile before the process ends all the same. */
const closeTimeoutMs = 3000;

/** From here on `electron` is the stand-in, for `import` and `require` alike, also in dependencies. */
function resolveElectron(): void {
  const url = new URL('./electron.ts', import.meta.url).href;
  registerHooks({
    resolve(specifier, context, nextResolve) {
      const isElectron = /^electron(\/(main|common))?$/.test(specifier);
      if (!isElectron) return nextResolve(specifier, context);
      return { url, format: 'module-typescript', shortCircuit: true };
    },
  });
}

function end(runtime: Runtime, code: number): void {
  setTimeout(() => process.exit(code), closeTimeoutMs);
  const closed = runtime.chromium?.close() ?? Promise.resolve();
  closed
    .catch(() => undefined)
    .then(
      () => process.exit(code),
      () => process.exit(code),
    );
}

async function start(): Promise<void> {
  const commandLine = parseCommandLine(process.argv.slice(2));
  const { entry, appPath, packageJson } = locateProgram(commandLine.app, process.cwd());
  becomeBrowserProcess(commandLine.argv);
  const runtime: Runtime = {
    commandLine,
    appPath,
    packageJson,
    chromium: undefined,
    display: undefined,
    ready: false,
  };
  startRuntime(runtime);
  const app = new App((code) => end(runtime, code));
  const protocol = new ProtocolRegistry();
  const services = {
    app,
    ipcMain: new IpcMain(),
    nativeTheme: new NativeTheme(),
    protocol,
    session: new Session(protocol),
  };
  provideServices(services);
  resolveElectron();
  const require = createRequire(join(process.cwd(), 'start.js'));
  for (const module of commandLine.requires) require(resolve(module));
  // Electron tells of what the program did not catch and goes on.
  process.on('unhandledRejection', (reason) => console.error('UnhandledPromiseRejectionWarning:', reason));
  process.on('uncaughtException', (error) => console.error('Uncaught exception in the main process:', error));
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => app.quit());

  const loaded = import(pathToFileURL(entry).href);
  await Promise.race([loaded, app.readyWanted]);
  // What stands beside the wish for `ready` (own schemes, folders) still counts.
  await new Promise(setImmediate);
  if (app.quitting) return;
  await becomeReady(runtime, services);
  await loaded;
}

async function becomeReady(
  runtime: Runtime,
  { app, session }: { app: App; session: Session },
): Promise<void> {
  const chromium = await Chromium.launch(runtime.commandLine, app.getPath('userData'));
  runtime.chromium = chromium;
  if (app.quitting) {
    end(runtime, 0);
    return;
  }
  runtime.display = await chromium.findDisplay();
  await session.permissions.refuseAll();
  chromium.onEnd(() => {
    if (app.quitting) return;
    console.error('stand-in: Chromium has ended');
    app.exit(1);
  });
  runtime.ready = true;
  app.emit('will-finish-launching');
  app.emit('ready', {}, {});
}

start().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
