/** The dialog about the program, tied to Electron. */
import { dialog, shell } from 'electron';
import type { Snapshot } from '../../shared/contract/snapshot.ts';
import { shownLanguage } from '../../shared/texts/language.ts';
import { type Build, createAbout, noticesPath } from './about.ts';

interface OpenAboutDeps {
  readonly version: string;
  readonly build: Build & { readonly notices: string };
  /** Absolute path of the built program's folder. */
  readonly out: string;
  readonly feed: { readonly current: () => Snapshot };
  readonly log: (text: string, detail?: unknown) => void;
}

/** @returns what shows it */
export const openAbout = ({ version, build, out, feed, log }: OpenAboutDeps): (() => void) =>
  createAbout({
    facts: { version, build, versions: process.versions, notices: noticesPath(out, build.notices) },
    language: () => shownLanguage(feed.current()),
    ...{ dialog, shell, log },
  });
