/** Where the tour plays: the windows, what is checked in them, and what is told of it. */
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { setTimeout as delay } from 'node:timers/promises';
import { expect as playwrightExpect, type Locator, type Page } from '@playwright/test';
import { wrapped } from './wrapped.ts';

/** How long the window may take to show what it should, ms: a call that rings out in the scripted morning, and some. */
const patienceMs = 30_000;
const expect = playwrightExpect.configure({ timeout: patienceMs });

type Shown = string | RegExp;

/** Pop and main window are there from the start; the others come when they are asked for. */
export type WindowName = 'main' | 'pop' | 'bar' | 'settings';

/** One step of the tour. */
export interface Step {
  /** Name of its picture, without number and extension. */
  readonly picture: string;
  /** What happens, in a few words. */
  readonly title: string;
  /** The window that the picture is of. */
  readonly window: WindowName;
  readonly play: (stage: Stage) => Promise<void>;
  /** Other pictures of what is to be seen at its end, made while no time is taken. */
  readonly album?: (stage: Stage) => Promise<void>;
}

/** A check that did not hold; the message is one line. */
export class CheckFailed extends Error {}

const plain = (text: string): string =>
  // The colours of a terminal.
  text.replaceAll(new RegExp(`${String.fromCodePoint(27)}\\[\\d+m`, 'g'), '');

/** What was expected and what was there instead, out of Playwright's message, in one line. */
export function reasonOf(error: unknown): string {
  const lines = plain(error instanceof Error ? error.message : String(error)).split('\n');
  const told = lines.filter((line) => /^(Expected|Received|Error: (?!expect))/.test(line.trim()));
  return (told.length > 0 ? told : lines.slice(0, 1))
    .map((line) => line.trim().replace(/\s+/g, ' '))
    .join('; ');
}

export class Stage {
  readonly main: Page;
  readonly pop: Page;
  readonly folder: string;
  readonly #find: (name: WindowName) => Promise<Page>;
  #checked: string[] = [];

  /** @param find resolves to the window of that name, as soon as it is there */
  constructor(main: Page, pop: Page, folder: string, find: (name: WindowName) => Promise<Page>) {
    this.main = main;
    this.pop = pop;
    this.folder = folder;
    this.#find = find;
    for (const page of [main, pop]) page.setDefaultTimeout(patienceMs);
  }

  /** The window that has come by now, or comes soon. */
  async window(name: WindowName): Promise<Page> {
    if (name === 'main' || name === 'pop') return this[name];
    const tooLate = delay(patienceMs, null, { ref: false });
    const page = await Promise.race([this.#find(name), tooLate]);
    if (page === null) throw new CheckFailed(`the window ${name} has not come`);
    page.setDefaultTimeout(patienceMs);
    return page;
  }

  /** Checks that the place shows exactly that text, waiting until it does. `what` names it to a person. */
  async shows(what: string, place: Locator, text: Shown): Promise<void> {
    await this.#check(what, () => expect(place).toHaveText(text));
  }

  /** Checks that it is there to be seen, waiting until it is. */
  async sees(what: string, place: Locator): Promise<void> {
    await this.#check(what, () => expect(place).toBeVisible());
  }

  /** Checks that it can be pressed, waiting until it can. */
  async enabled(what: string, place: Locator): Promise<void> {
    await this.#check(what, () => expect(place).toBeEnabled());
  }

  /** Checks that a field contains exactly that text, waiting until it does. */
  async contains(what: string, field: Locator, text: string): Promise<void> {
    await this.#check(what, () => expect(field).toHaveValue(text));
  }

  /** Checks that there are so many. */
  async counts(what: string, places: Locator, count: number): Promise<void> {
    await this.#check(what, () => expect(places).toHaveCount(count));
  }

  /** Checks that it holds, now. */
  holds(what: string, holds: boolean): void {
    if (!holds) throw new CheckFailed(what);
    this.#checked.push(what);
  }

  async #check(what: string, check: () => Promise<void>): Promise<void> {
    await check().catch((error: unknown) => {
      throw new CheckFailed(`${what}: ${reasonOf(error)}`);
    });
    this.#checked.push(what);
  }

  /** What was checked since this was asked last. */
  takeChecked(): readonly string[] {
    const checked = this.#checked;
    this.#checked = [];
    return checked;
  }

  /** @param name path inside the folder of pictures, without extension */
  async picture(page: Page, name: string): Promise<void> {
    await page.screenshot({ path: join(this.folder, `${name}.png`), animations: 'disabled' });
  }
}

const seconds = (sinceMs: number): string => `${((performance.now() - sinceMs) / 1000).toFixed(1)} s`;

/**
 * Plays the steps, and tells of each in a line or a few.
 * @returns whether every check held; after the first that did not, nothing is played
 */
export async function playSteps(
  stage: Stage,
  steps: readonly Step[],
  { album, say }: { album: boolean; say: (line: string) => void },
): Promise<boolean> {
  const tell = (line: string): void => {
    for (const part of wrapped(line)) say(part);
  };
  for (const [index, step] of steps.entries()) {
    const name = `${String(index + 1).padStart(2, '0')}-${step.picture}`;
    const startedAt = performance.now();
    try {
      await step.play(stage);
      const took = seconds(startedAt);
      await stage.picture(await stage.window(step.window), name);
      tell(`ok   ${name}  ${took}  ${step.title}: ${stage.takeChecked().join(', ')}`);
      if (album) await step.album?.(stage);
    } catch (error) {
      tell(`FAIL ${name}  ${seconds(startedAt)}  ${step.title}: ${reasonOf(error)}`);
      for (const window of new Set(['main', 'pop', step.window] as const)) {
        const page = stage.window(window);
        await page.then((of) => stage.picture(of, `${name}-failed-${window}`)).catch(() => undefined);
      }
      return false;
    }
  }
  return true;
}
