import { randomUUID } from 'node:crypto';
import type { WebPreferences } from 'electron';
import { preloadProcess } from '../processInfo.ts';
import { BridgePeer } from './bridgePeer.ts';
import { CloneReader, CloneWriter, Codec } from './codec.ts';
import { PageEmitter } from './emitter.ts';
import { MainWorld } from './mainWorld.ts';
import { PreloadWorld, type PreloadConfig } from './preloadWorld.ts';

/** The isolated world's name, as Electron has it. */
export const preloadWorldName = 'Electron Isolated Context';
/** Names of the two functions that join the isolated world with the main program. */
export const bindingName = '__toMainProgram';
export const receiverName = '__fromMainProgram';

export interface PageScripts {
  /** Runs in the page's own world, before its scripts. */
  mainWorld: string;
  /** Runs in the preload's isolated world, after `mainWorld`. */
  preloadWorld: string;
}

/**
 * The two scripts that every new document of a window starts with.
 * @param preload the preload's source (one CommonJS file), or undefined
 */
export function buildPageScripts(preload: string | undefined, preferences: WebPreferences): PageScripts {
  const config: PreloadConfig = {
    token: `standin-${randomUUID()}`,
    binding: bindingName,
    receiver: receiverName,
    process: preloadProcess(preferences),
    tellsPreferredSize: preferences.enablePreferredSizeMode === true,
  };
  const wrapped =
    preload === undefined
      ? 'undefined'
      : `(({ require, module, exports, process, setImmediate, clearImmediate }) => {\n${preload}\n})`;
  const everywhere = preferences.nodeIntegrationInSubFrames ? 'true' : 'window.top === window';
  return {
    mainWorld: scope([BridgePeer, MainWorld], `new MainWorld(${JSON.stringify(config.token)});`),
    preloadWorld: scope(
      [CloneWriter, CloneReader, Codec, PageEmitter, BridgePeer, PreloadWorld],
      `if (${everywhere}) new PreloadWorld(${JSON.stringify(config)}, ${wrapped});`,
    ),
  };
}

function scope(classes: readonly (abstract new (...args: never[]) => unknown)[], body: string): string {
  const sources = classes.map((each) => `const ${each.name} = ${String(each)};`);
  return `{\n${sources.join('\n')}\n${body}\n}\n`;
}
