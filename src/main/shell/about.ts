/** What the program is: its version, of which state of the sources it is, on what it runs, whose code is in it. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Dialog, Shell } from 'electron';
import type { ShownLanguage } from '../../shared/settings/preferences.ts';
import { type ShellMessages, shellMessages } from './messages.ts';

/** The state of the sources, put into the bundle when it was built. */
export interface Build {
  /** The commit, `-dirty` appended where tracked files differed from it; null: it was built of files in no clone. */
  readonly commit: string | null;
  /** ISO 8601; null: not known. */
  readonly date: string | null;
}

export interface AboutFacts {
  readonly version: string;
  readonly build: Build;
  /** `process.versions`, of which the runtime's parts are told. */
  readonly versions: Readonly<Record<string, string | undefined>>;
  /** Absolute path of the file that says whose code is in the program. */
  readonly notices: string;
}

/** How many characters of a commit tell it from the others. */
const commitLength = 8;
const parts = [
  ['Electron', 'electron'],
  ['Chromium', 'chrome'],
  ['Node.js', 'node'],
] as const;

/** The lines below the program's name. */
export function aboutText({ build, versions, notices }: AboutFacts, language: ShownLanguage): string {
  const texts = shellMessages(language);
  return [
    ...(build.commit === null ? [] : [texts.aboutBuild(shortened(build.commit), dayOf(build, language))]),
    runsOn(versions).join(' · '),
    texts.aboutNotices(notices),
  ].join('\n');
}

/** The runtime's parts with their versions, as far as they are known. */
export const runsOn = (versions: AboutFacts['versions']): readonly string[] =>
  parts.flatMap(([name, key]) => (versions[key] ? [`${name} ${versions[key]}`] : []));

/** A commit as people name it, with what is appended to it. */
export function shortened(commit: string): string {
  const [hash = '', ...changed] = commit.split('-');
  return [hash.slice(0, commitLength), ...changed].join('-');
}

/** The same day wherever it is read. */
const dayOf = ({ date }: Build, language: ShownLanguage): string | null =>
  date === null ? null : new Date(date).toLocaleDateString(language, { dateStyle: 'long', timeZone: 'UTC' });

/**
 * Where that file is: a package has it beside the program, above `resources/app.asar`; a clone's build writes it to `out`.
 */
export function noticesPath(
  out: string,
  name: string,
  exists: (path: string) => boolean = existsSync,
): string {
  const built = join(out, name);
  return exists(built) ? built : join(out, '..', '..', '..', name);
}

export interface AboutDeps {
  readonly facts: AboutFacts;
  readonly language: () => ShownLanguage;
  readonly dialog: Pick<Dialog, 'showMessageBox'>;
  readonly shell: Pick<Shell, 'openPath'>;
  readonly log: (text: string, detail?: unknown) => void;
}

/** Shows it, and opens the file where that is asked for. One at a time. */
export function createAbout({ facts, language, dialog, shell, log }: AboutDeps): () => void {
  let shown = false;
  const show = async (texts: ShellMessages): Promise<void> => {
    const { response } = await dialog.showMessageBox({
      type: 'info',
      title: texts.about,
      message: `${texts.product} ${facts.version}`,
      detail: aboutText(facts, language()),
      buttons: [texts.close, texts.openNotices],
      defaultId: 0,
      cancelId: 0,
      noLink: true,
    });
    if (response !== 1) return;
    const failure = await shell.openPath(facts.notices);
    if (failure !== '') log('the licences could not be opened', { failure });
  };
  return () => {
    if (shown) return;
    shown = true;
    show(shellMessages(language()))
      .catch((error: unknown) => log('what the program is could not be shown', { error }))
      .finally(() => (shown = false));
  };
}
