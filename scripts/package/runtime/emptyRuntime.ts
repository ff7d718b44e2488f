/**
 * A folder with the layout of Electron's runtime and nothing in it that runs, for machines where the runtime cannot be
 * had: everything about a package can be made and tested with it but that it starts.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { compilers, provideTools } from '../tools.ts';

export type EmptyPlatform = 'linux' | 'win32';

type Command = readonly [string, ...string[]];

interface Layout {
  /** The commands that make the executable, and on the way the object file. */
  readonly compile: (executable: string, object: string) => readonly Command[];
  readonly executable: string;
  /** Empty files of the names that Electron's have. */
  readonly files: readonly string[];
}

const source = join(import.meta.dirname, 'fuseWire.c');
const resources = join(import.meta.dirname, 'fuseWire.rc');
const icons = join(import.meta.dirname, '../../../resources');
/** What the tools that make programs for Windows are called by. */
const mingw = 'x86_64-w64-mingw32';

const everywhere = [
  'LICENSE',
  'LICENSES.chromium.html',
  'chrome_100_percent.pak',
  'chrome_200_percent.pak',
  'icudtl.dat',
  'locales/de.pak',
  'locales/en-US.pak',
  'locales/zh-CN.pak',
  'resources.pak',
  'resources/default_app.asar',
  'snapshot_blob.bin',
  'v8_context_snapshot.bin',
  'version',
  'vk_swiftshader_icd.json',
];

const layouts: Readonly<Record<EmptyPlatform, Layout>> = {
  linux: {
    compile: (to) => [['gcc', '-O2', '-s', '-fPIE', '-pie', '-Wl,-z,relro,-z,now', source, '-o', to]],
    executable: 'electron',
    files: [
      ...everywhere,
      'chrome-sandbox',
      'chrome_crashpad_handler',
      'libEGL.so',
      'libGLESv2.so',
      'libffmpeg.so',
      'libvk_swiftshader.so',
      'libvulkan.so.1',
    ],
  },
  win32: {
    compile: (to, object) => [
      [`${mingw}-windres`, `-I${icons}`, resources, '-O', 'coff', '-o', object],
      // Without the time of the linking, the same source is the same file.
      [`${mingw}-gcc`, '-O2', '-s', '-Wl,--no-insert-timestamp', source, object, '-o', to],
    ],
    executable: 'electron.exe',
    files: [
      ...everywhere,
      'd3dcompiler_47.dll',
      'dxcompiler.dll',
      'dxil.dll',
      'ffmpeg.dll',
      'libEGL.dll',
      'libGLESv2.dll',
      'vk_swiftshader.dll',
      'vulkan-1.dll',
    ],
  },
};

/** Executable in the unpacked runtime. */
const executables = new Set(['chrome-sandbox', 'chrome_crashpad_handler']);

/** Makes it anew in `folder`. @throws Error where the compilers cannot be had, or refuse */
export function makeEmptyRuntime(platform: EmptyPlatform, folder: string): void {
  provideTools(compilers);
  const { compile, executable, files } = layouts[platform];
  rmSync(folder, { recursive: true, force: true });
  for (const file of files) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), '', { mode: executables.has(file) ? 0o755 : 0o644 });
  }
  for (const [command, ...args] of compile(join(folder, executable), `${folder}.o`)) {
    const done = spawnSync(command, args, { encoding: 'utf8' });
    if (done.status === 0) continue;
    throw new Error(`${command} could not make ${executable}: ${done.error?.message ?? done.stderr}`);
  }
}
