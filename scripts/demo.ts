/** `npm run demo`: builds Ringside, starts it in practice mode, and hands it over or plays the tour by itself. */
import { performance } from 'node:perf_hooks';
import { byHand } from './demo/byHand.ts';
import { renewGuidePictures } from './demo/guidePictures.ts';
import { takeComponents } from './demo/componentPictures.ts';
import { fontNote } from './demo/fonts.ts';
import { parseDemoOptions, usage, type DemoOptions } from './demo/options.ts';
import { playTour, tourSettings } from './demo/playTour.ts';
import { startProgram, type Program } from './demo/builtProgram.ts';
import { listenForEnd } from './endings.ts';
import { findRuntime, hasDisplay, runtimeNote } from './runtime.ts';
import { runCommand } from './steps.ts';

const folder = 'out/demo';
let isEnding = false;
/** Once the script is ending, what fails because of that is of no interest. */
const say = (line: string): void => {
  if (!isEnding) process.stdout.write(`demo: ${line}\n`);
};

function readOptions(): DemoOptions {
  try {
    return parseDemoOptions(process.argv.slice(2));
  } catch (error) {
    process.stderr.write(`demo: ${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(2);
  }
}

/** The program ends first, so that it signs out and its folder goes. */
function endWithScript(program: Program): void {
  listenForEnd({
    end: (code) => {
      say('ending the program');
      isEnding = true;
      void program.end().finally(() => process.exit(code));
    },
    endAtOnce: (code) => {
      program.kill();
      process.exit(code);
    },
  });
}

async function tour(program: Program, pictures: DemoOptions['pictures']): Promise<number> {
  const album = pictures !== 'steps';
  const startedAt = performance.now();
  const held = await playTour(program, { folder, album, say });
  if (album) await takeComponents(folder);
  if (held && pictures === 'guide')
    for (const path of renewGuidePictures(folder, 'docs')) say(`renewed ${path}`);
  const ended = await program.end();
  const took = ((performance.now() - startedAt) / 1000).toFixed(0);
  say(held ? `every check held, in ${took} s` : 'a check did not hold: see FAIL above');
  say(`pictures are in ${folder}`);
  if (held && process.platform !== 'win32' && ended !== 0) {
    say(`but the program ended with ${String(ended)} instead of 0`);
    return 1;
  }
  return held ? 0 : 1;
}

async function demo({ headless, pictures }: DemoOptions): Promise<number> {
  say('building');
  const built = await runCommand(['electron-vite', 'build', '--logLevel', 'warn']);
  if (built !== 0) return built;
  const runtime = findRuntime();
  const note = runtimeNote(runtime);
  if (note !== null) say(note);
  const byItself = headless || !hasDisplay();
  const boxes = byItself ? fontNote() : null;
  if (boxes !== null) say(boxes);
  const settings = byItself ? tourSettings() : undefined;
  const program = startProgram({ runtime, headless: byItself, settings });
  endWithScript(program);
  try {
    return byItself ? await tour(program, pictures) : await byHand(program, say);
  } finally {
    await program.end();
  }
}

const options = readOptions();
if (options.help) process.stdout.write(usage);
else {
  process.exitCode = await demo(options).catch((error: unknown) => {
    process.stderr.write(`demo: ${error instanceof Error ? error.message : String(error)}\n`);
    return 1;
  });
}
