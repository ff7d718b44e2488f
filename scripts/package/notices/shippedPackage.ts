/** What a package of `node_modules` says of itself: its licence with the text, and where its source is. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** The parts into which the program is bundled. */
export type Bundle = 'main' | 'preload' | 'renderer';

/** A package of which code is in the built program. */
export interface ShippedPackage {
  readonly name: string;
  readonly version: string;
  /** An SPDX expression; null: its metadata states none. */
  readonly licence: string | null;
  /** An https address; null: its metadata names none. */
  readonly source: string | null;
  /** The licence and the notices that it carries; null: it carries none. */
  readonly text: string | null;
  /** Names of packages that it asks for; not all of them have to ship. */
  readonly needs: readonly string[];
  readonly bundles: readonly Bundle[];
}

interface Manifest {
  readonly name?: string;
  readonly version?: string;
  readonly license?: string;
  readonly repository?: string | { readonly url?: string };
  readonly homepage?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
}

/** Files that a licence asks to be passed on. */
const licenceFile = /^(?:licen[cs]e|copying|notice|copyrightnotice)/i;
/** From a heading of Markdown, of either kind, to the next. */
const readmeSection =
  /^(?:#+ licen[cs]e[ ]*$|licen[cs]e[ ]*\n[-=]+$)([\s\S]*?)(?=^#+ |^.+\n[-=]{3,}$|(?![\s\S]))/im;

/**
 * @param folder the package's own, absolute
 * @param untilLine a line at which its licence's text ends for what of it ships
 * @throws Error when its package.json has no name or version
 */
export function readPackage(
  folder: string,
  bundles: readonly Bundle[],
  untilLine: string | null = null,
): ShippedPackage {
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;
  const { name, version, license } = manifest;
  if (name === undefined || version === undefined) throw new Error(`${folder} has no name or no version`);
  const text = licenceText(folder);
  const end = untilLine === null ? -1 : (text?.indexOf(`\n${untilLine}\n`) ?? -1);
  return {
    ...{ name, version, bundles },
    licence: license?.trim() || null,
    source: sourceAddress(manifest),
    text: end === -1 ? text : (text?.slice(0, end).trim() ?? null),
    needs: Object.keys(manifest.dependencies ?? {}).sort(),
  };
}

/** The files of a package that are its licence and its notices; where it has none, what its README says of it. */
function licenceText(folder: string): string | null {
  const entries = readdirSync(folder, { withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map(({ name }) => name);
  const read = (name: string): string =>
    readFileSync(join(folder, name), 'utf8').replaceAll('\r\n', '\n').trim();
  const texts = files
    .filter((name) => licenceFile.test(name))
    .sort()
    .map(read);
  if (texts.length > 0) return texts.join('\n\n');
  if (!existsSync(join(folder, 'README.md'))) return null;
  return readmeSection.exec(read('README.md'))?.[1]?.trim() || null;
}

/** npm takes several spellings of where a repository is. */
function sourceAddress({ repository, homepage }: Manifest): string | null {
  const given = (typeof repository === 'object' ? repository.url : repository) ?? homepage ?? '';
  const short = /^(?:github:)?([\w.-]+\/[\w.-]+)$/.exec(given)?.[1];
  if (short !== undefined) return `https://github.com/${short}`;
  const long = /^(?:git\+)?(?:https?|git|ssh):\/\/(?:[^@/]+@)?(.+?)(?:\.git)?$/.exec(given)?.[1];
  return long === undefined ? null : `https://${long}`;
}
