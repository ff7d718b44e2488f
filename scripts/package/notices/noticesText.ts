/** The file that is passed on with the program: whose code is in it, under which licence, with the licence's text. */
import type { ShippedPackage } from './shippedPackage.ts';

const line = '-'.repeat(80);

/** `product`: the program's name and version. `electron`: the version of the runtime that it is made for. */
export function noticesText(
  packages: readonly ShippedPackage[],
  { product, electron }: { readonly product: string; readonly electron: string },
): string {
  const head = [
    `${product} contains code of the packages below, each under its own licence.`,
    `It runs on Electron ${electron} (https://github.com/electron/electron), which contains Chromium and Node.js.`,
    'Their licences are in LICENSE.electron.txt and LICENSES.chromium.html beside the program, on macOS in its Resources.',
  ].join('\n');
  const list = packages.map((shipped) => `${titleOf(shipped)}: ${shipped.licence ?? 'see its text'}`);
  return [head, list.join('\n'), ...packages.map(section)].join('\n\n') + '\n';
}

const titleOf = ({ name, version }: ShippedPackage): string => `${name} ${version}`;

function section(shipped: ShippedPackage): string {
  const { licence, source, text } = shipped;
  return [
    line,
    titleOf(shipped),
    ...(licence === null ? [] : [`Licence: ${licence}`]),
    ...(source === null ? [] : [`Source: ${source}`]),
    ...(text === null ? [] : ['', text]),
  ].join('\n');
}
