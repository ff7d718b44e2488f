/** What is installed, and the names that the installer's tables use. */
import { basename } from 'node:path';
import { atLoginSwitch } from '../../../src/shared/switches.ts';
import { type Manifest, executableIn } from '../builderConfig.ts';

export interface Product {
  readonly name: string;
  /** As package.json has it. */
  readonly version: string;
  readonly maker: string;
  readonly description: string;
  /** By what Windows ties windows, shortcut and notices to one program. */
  readonly appId: string;
  /** Its name in the program's folder. */
  readonly executable: string;
  /** What tells the program that it was not a person who started it. */
  readonly atLoginSwitch: string;
}

export const productOf = ({ productName, version, author, description, appId }: Manifest): Product => ({
  ...{ name: productName, version, maker: author.name, description, appId, atLoginSwitch },
  executable: basename(executableIn('', 'win32')),
});

/** The folder of the program: an administrator may name another one, and the next version finds it again. */
export const installFolder = 'INSTALLDIR';
/** The administrator's file, taken from where the installer lies. */
export const policyFile = 'policy.json';
/** Set by an administrator: `1` has the program started for everybody who logs in, `0` does not. */
export const startAtLogin = 'STARTATLOGIN';
/** Set where the version that is replaced was started at login: what nobody says anew stays as it was. */
export const startedAtLogin = 'STARTEDATLOGIN';
/** Where Windows looks for what it starts when somebody logs in. */
export const runKey = 'Software\\Microsoft\\Windows\\CurrentVersion\\Run';
/** Set where an older version is there, or another build of this one. */
export const olderFound = 'OLDERFOUND';
export const newerFound = 'NEWERFOUND';

/** Keys of rows. */
export const shortcut = 'menuEntry';
export const startAtLoginComponent = 'startAtLogin';
export const folderComponent = 'installFolder';
