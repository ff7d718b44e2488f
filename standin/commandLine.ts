/**
 * What the command line of a start asked for, in Electron's order: `[-r module …] [--switch[=value] …] app
 * [arguments]`.
 */
export interface CommandLine {
  /** Modules that are loaded before the program (`-r`, `--require`), as given. */
  requires: string[];
  /** Switches before the program's path, without the dashes; a switch without a value has ''. */
  switches: Map<string, string>;
  /** The program: a directory with a package.json, or a file. As given. */
  app: string;
  /** Everything from the first switch on, as `process.argv` shows it after the executable. */
  argv: string[];
}

/**
 * Reads the arguments after `node standin/run.ts`.
 * @throws Error if no program is named or `-r` stands without a module.
 */
export function parseCommandLine(args: readonly string[]): CommandLine {
  const requires: string[] = [];
  const switches = new Map<string, string>();
  let app: string | undefined;
  const argv: string[] = [];
  for (let index = 0; index < args.length; index += 1) {
    const argument = args[index] as string;
    if (app === undefined && (argument === '-r' || argument === '--require')) {
      const module = args[(index += 1)];
      if (module === undefined) throw new Error(`${argument} needs a module`);
      requires.push(module);
      argv.push(argument, module);
      continue;
    }
    argv.push(argument);
    if (argument.startsWith('--') && argument.length > 2) addSwitch(switches, argument);
    else if (app === undefined && argument !== '--') app = argument;
  }
  if (app === undefined) throw new Error('usage: run.ts [-r module] [--switch[=value]] app [arguments]');
  return { requires, switches, app, argv };
}

/** Switches are taken wherever they stand, as Chromium does; of several with one name the last counts. */
function addSwitch(switches: Map<string, string>, argument: string): void {
  const at = argument.indexOf('=');
  if (at < 0) switches.set(argument.slice(2), '');
  else switches.set(argument.slice(2, at), argument.slice(at + 1));
}
