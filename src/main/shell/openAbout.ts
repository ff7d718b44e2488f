/** What the program is, tied to Electron: the dialog of the tray, and what the settings show. */
import { dialog, shell } from 'electron';
import { arch, release, type } from 'node:os';
import type { ActionHandlers } from '../../shared/contract/actions.ts';
import type { ProgramFacts } from '../../shared/contract/desktop/programFacts.ts';
import type { Snapshot } from '../../shared/contract/snapshot.ts';
import { shownLanguage } from '../../shared/texts/language.ts';
import { type AboutFacts, type Build, createAbout, noticesPath } from './about.ts';
import { createProgramFacts } from './programFacts.ts';

interface OpenAboutDeps {
  readonly version: string;
  readonly build: Build & { readonly notices: string };
  /** Absolute path of the built program's folder. */
  readonly out: string;
  /** Absolute paths. */
  readonly files: Pick<ProgramFacts['files'], 'log' | 'settings'>;
  readonly feed: { readonly current: () => Snapshot };
  readonly log: (text: string, detail?: unknown) => void;
}

/** What the program is, as tray and pages ask for it. */
interface About {
  /** Shows the dialog. */
  readonly show: () => void;
  readonly actions: Pick<ActionHandlers, 'readProgramFacts' | 'openProgramFile'>;
}

/** Shows nothing yet. */
export function openAbout({ version, build, out, files, feed, log }: OpenAboutDeps): About {
  const { versions } = process;
  const facts: AboutFacts = { version, build, versions, notices: noticesPath(out, build.notices) };
  const system = { name: type(), release: release(), arch: arch() };
  return {
    show: createAbout({ facts, language: () => shownLanguage(feed.current()), dialog, shell, log }),
    actions: createProgramFacts({ facts, system, files, shell, log }),
  };
}
