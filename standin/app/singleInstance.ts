import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, watch, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a second start hands to the first. */
export interface HandOver {
  argv: string[];
  workingDirectory: string;
  additionalData: unknown;
}

const handOverPattern = /^start-.*\.json$/;
/** How long a first instance may take to accept before it is held for dead. */
const acceptTimeoutMs = 5000;
const lookEveryMs = 10;

/**
 * One instance per user data folder. The first holds a lock file and watches its folder; a second writes what it was
 * started with beside it and waits until the first has taken it away. A lock whose holder does not answer is taken
 * over.
 */
export class SingleInstance {
  #folder: string;
  #held = false;

  constructor(userData: string) {
    this.#folder = join(userData, 'Singleton');
  }

  get held(): boolean {
    return this.#held;
  }

  /** Synchronous, as Electron's is. @returns whether this is the first instance */
  acquire(own: HandOver, onSecond: (handOver: HandOver) => void): boolean {
    if (this.#held) return true;
    mkdirSync(this.#folder, { recursive: true });
    if (!this.#lock()) {
      if (this.#holderLives() && this.#handOver(own)) return false;
      rmSync(this.#lockFile, { force: true });
      if (!this.#lock()) return false;
    }
    this.#held = true;
    this.#serve(onSecond);
    return true;
  }

  release(): void {
    if (!this.#held) return;
    this.#held = false;
    rmSync(this.#lockFile, { force: true });
  }

  get #lockFile(): string {
    return join(this.#folder, 'lock');
  }

  #lock(): boolean {
    try {
      writeFileSync(this.#lockFile, String(process.pid), { flag: 'wx' });
      return true;
    } catch {
      return false;
    }
  }

  #holderLives(): boolean {
    try {
      process.kill(Number(readFileSync(this.#lockFile, 'utf8')), 0);
      return true;
    } catch {
      return false;
    }
  }

  #handOver(own: HandOver): boolean {
    const name = `start-${process.pid}-${performance.now()}`;
    const file = join(this.#folder, `${name}.json`);
    writeFileSync(file, JSON.stringify(own));
    const pause = new Int32Array(new SharedArrayBuffer(4));
    for (let waitedMs = 0; waitedMs < acceptTimeoutMs; waitedMs += lookEveryMs) {
      if (!existsSync(file)) return true;
      Atomics.wait(pause, 0, 0, lookEveryMs);
    }
    rmSync(file, { force: true });
    return false;
  }

  #serve(onSecond: (handOver: HandOver) => void): void {
    const take = (): void => {
      if (!this.#held) return;
      for (const name of readdirSync(this.#folder).filter((entry) => handOverPattern.test(entry))) {
        const file = join(this.#folder, name);
        const handOver = readHandOver(file);
        if (handOver === undefined) continue;
        rmSync(file, { force: true });
        onSecond(handOver);
      }
    };
    watch(this.#folder, { persistent: false }, take);
  }
}

/** undefined while the other start is still writing; the next change brings it. */
function readHandOver(file: string): HandOver | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as HandOver;
  } catch {
    return undefined;
  }
}
