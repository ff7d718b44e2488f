/** The demo that plays by itself: connects to the windows, plays the steps, ends the program. */
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { defaultDocument } from '../../src/main/settings/settingsDocument.ts';
import { betweenSteps } from './betweenSteps.ts';
import { callSteps } from './callSteps.ts';
import { duringSteps } from './duringSteps.ts';
import { lunch } from './expected.ts';
import { lookUpSteps } from './lookUpSteps.ts';
import { findWindow, type Program } from './builtProgram.ts';
import { lookBack } from './practiceSteps.ts';
import { requestSteps, signOut } from './requestSteps.ts';
import { signInSteps } from './signInSteps.ts';
import { Stage, playSteps } from './stage.ts';

const steps = [
  ...signInSteps,
  ...callSteps,
  ...lookUpSteps,
  ...duringSteps,
  ...requestSteps,
  ...betweenSteps,
  lookBack,
  signOut,
];

/** With what the tour starts, so that it reads the same on every machine: a first run, in English, light. */
export function tourSettings(): unknown {
  const fresh = defaultDocument();
  return {
    ...fresh,
    preferences: { homeRegion: 'GB', language: 'en', theme: 'light', busyReasons: [lunch] },
  };
}

export interface TourOptions {
  /** Folder of the pictures; what it held is removed. */
  readonly folder: string;
  /** Also pictures of the views in every look. */
  readonly album: boolean;
  readonly say: (line: string) => void;
}

/** @returns whether every check held */
export async function playTour(program: Program, { folder, album, say }: TourOptions): Promise<boolean> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, 'views'), { recursive: true });
  const browser = await program.connect();
  const find = (name: string) => findWindow(browser, name);
  const stage = new Stage(await find('main'), await find('pop'), folder, find);
  const held = await playSteps(stage, steps, { album, say });
  await browser.close();
  return held;
}
