import type { NativeTheme as ElectronNativeTheme } from 'electron';
import type { CDPSession } from 'playwright-core';
import { PreventableEvent, strictEmitter } from '../strict.ts';

type Source = ElectronNativeTheme['themeSource'];
type Implemented = Pick<
  ElectronNativeTheme,
  | 'themeSource'
  | 'shouldUseDarkColors'
  | 'shouldUseHighContrastColors'
  | 'shouldUseInvertedColorScheme'
  | 'inForcedColorsMode'
  | 'prefersReducedTransparency'
>;

/** Light or dark: what the program chose is what the pages' `prefers-color-scheme` says. The system's own is light. */
export class NativeTheme extends strictEmitter('nativeTheme', ['updated']) implements Implemented {
  readonly shouldUseHighContrastColors = false;
  readonly shouldUseInvertedColorScheme = false;
  readonly inForcedColorsMode = false;
  readonly prefersReducedTransparency = false;
  #source: Source = 'system';
  #sessions = new Set<Pick<CDPSession, 'send'>>();

  get themeSource(): Source {
    return this.#source;
  }

  /** @throws TypeError for anything but 'system', 'light' and 'dark' */
  set themeSource(source: Source) {
    if (!['system', 'light', 'dark'].includes(source)) {
      throw new TypeError(`Error processing argument at index 0, conversion failure from ${source}`);
    }
    const changed = source !== this.#source;
    this.#source = source;
    for (const session of this.#sessions)
      void this.#emulate(session).catch(() => this.#sessions.delete(session));
    if (changed) this.emit('updated', new PreventableEvent());
  }

  get shouldUseDarkColors(): boolean {
    return this.#source === 'dark';
  }

  /** Makes a page follow, from now on. */
  async applyTo(session: Pick<CDPSession, 'send'>): Promise<void> {
    this.#sessions.add(session);
    await this.#emulate(session);
  }

  async #emulate(session: Pick<CDPSession, 'send'>): Promise<void> {
    const value = this.#source === 'system' ? 'light' : this.#source;
    await session.send('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-color-scheme', value }] });
  }
}
