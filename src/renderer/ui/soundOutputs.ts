/** The machine's sound outputs, by their names. */

/** Chromium's own entries for what the system has chosen. */
const system: readonly string[] = ['default', 'communications'];

/** Those that are there now; empty also where the system does not tell. */
export async function soundOutputs(): Promise<readonly { readonly id: string; readonly name: string }[]> {
  const devices = await navigator.mediaDevices.enumerateDevices();
  return devices
    .filter(
      ({ kind, deviceId, label }) => kind === 'audiooutput' && label !== '' && !system.includes(deviceId),
    )
    .map(({ deviceId, label }) => ({ id: deviceId, name: label }));
}

/** Its ID; null: it is not there. Of two with one name the first one. */
export async function outputNamed(name: string): Promise<string | null> {
  return (await soundOutputs()).find((one) => one.name === name)?.id ?? null;
}
