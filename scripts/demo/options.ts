/** The demo's command line. */

export interface DemoOptions {
  readonly help: boolean;
  /** Plays the tour by itself, in windows that nobody sees. */
  readonly headless: boolean;
  /**
   * Which pictures the tour leaves: one a step, or also every view in both themes, both languages and three sizes; with
   * `guide` those of the guide are renewed from them.
   */
  readonly pictures: 'steps' | 'all' | 'guide';
}

export const usage = `usage: npm run demo -- [--headless] [--pictures=all|steps|guide] [--help]

Builds Ringside and starts it in practice mode, with settings of its own that are thrown away afterwards.
With a display it opens the windows, to be used by hand. Without one it plays a tour by itself.

  --headless        play the tour also where there is a display
  --pictures=all    what the tour leaves in out/demo: a picture of each step, and of every view
                    in both themes, both languages and three sizes, and of all components (default)
  --pictures=steps  only a picture of each step
  --pictures=guide  all, and those that docs/guide.md and docs/guide.zh.md show are renewed
  --help            this text
`;

/** @throws RangeError that names the argument which is not known, and what is */
export function parseDemoOptions(args: readonly string[]): DemoOptions {
  let options: DemoOptions = { help: false, headless: false, pictures: 'all' };
  for (const argument of args) {
    if (argument === '--help' || argument === '-h') options = { ...options, help: true };
    else if (argument === '--headless') options = { ...options, headless: true };
    else if (argument === '--pictures=all') options = { ...options, pictures: 'all' };
    else if (argument === '--pictures=steps') options = { ...options, pictures: 'steps' };
    else if (argument === '--pictures=guide') options = { ...options, pictures: 'guide' };
    else if (argument.startsWith('--pictures')) {
      throw new RangeError(`${argument}: it is --pictures=all, --pictures=steps or --pictures=guide`);
    } else throw new RangeError(`${argument} is not known; there are --headless, --pictures and --help`);
  }
  return options;
}
