/** Keys of the whole system: registered as is set, and what became of that. */
import type { GlobalShortcut } from 'electron';
import type { GlobalKeyState, GlobalKeyStates } from '../../../shared/contract/desktop/desktopView.ts';
import { globalKeyNames, globalKeysOf, type GlobalKeyName } from '../../../shared/settings/globalKeys.ts';
import type { Preferences } from '../../../shared/settings/preferences.ts';

/** A page that records a key may be gone before it says so: after so long they are registered again, ms. */
const longestPauseMs = 60_000;
/** A key that is kept down presses itself again: what comes so soon after the last press is none of its own, ms. */
const repeatMs = 400;

export interface GlobalKeysDeps {
  readonly shortcuts: Pick<GlobalShortcut, 'register' | 'unregister'>;
  readonly platform: NodeJS.Platform;
  /** Somebody has pressed it. */
  readonly run: (name: GlobalKeyName) => void;
  readonly tell: (states: GlobalKeyStates) => void;
  /** Ms, by a clock that nobody sets. */
  readonly elapsed: () => number;
  /** Calls once after `delayMs`; returns what prevents it. */
  readonly after: (delayMs: number, call: () => void) => () => void;
}

/** Whether they are switched on, and which they are. */
export type KeyPreferences = Pick<
  Preferences,
  'globalKeys' | 'keyAnswer' | 'keyHold' | 'keyMute' | 'keyShow'
>;

export interface GlobalKeys {
  /** Registers what is set now, and lets go of what was set before. */
  set(preferences: KeyPreferences): void;
  /** While a key is being recorded, none of them is taken from the page that records it. */
  pause(isPaused: boolean): void;
  dispose(): void;
}

/** The spelling that Electron has for it. */
export const acceleratorOf = (key: string, platform: NodeJS.Platform): string =>
  key.replace('Ctrl', 'Control').replace('Meta', platform === 'darwin' ? 'Command' : 'Super');

/** What a press does: nothing where the key is only kept down. */
function createPress({ elapsed, run }: GlobalKeysDeps): (name: GlobalKeyName) => void {
  const pressedAt = new Map<GlobalKeyName, number>();
  return (name) => {
    const now = elapsed();
    const isRepeat = now - (pressedAt.get(name) ?? -Infinity) < repeatMs;
    pressedAt.set(name, now);
    if (!isRepeat) run(name);
  };
}

export function createGlobalKeys(deps: GlobalKeysDeps): GlobalKeys {
  const { shortcuts, platform } = deps;
  let wanted: KeyPreferences | null = null;
  let applied = '';
  let isPaused = false;
  let stopTimer = (): void => {};
  let registered: readonly string[] = [];
  const press = createPress(deps);
  const register = (name: GlobalKeyName, key: string): GlobalKeyState => {
    const accelerator = acceleratorOf(key, platform);
    try {
      if (!shortcuts.register(accelerator, () => press(name))) return 'refused';
    } catch {
      // A key that this system's keyboards do not have.
      return 'refused';
    }
    registered = [...registered, accelerator];
    return 'on';
  };
  const letGo = (): void => {
    for (const accelerator of registered) shortcuts.unregister(accelerator);
    registered = [];
  };
  const stateOf = (name: GlobalKeyName, keys: Readonly<Record<GlobalKeyName, string>>): GlobalKeyState => {
    const key = keys[name];
    if (wanted?.globalKeys !== true || key === '') return 'off';
    if (globalKeyNames.some((other) => other !== name && keys[other] === key)) return 'twice';
    return isPaused ? 'paused' : register(name, key);
  };
  const apply = (): void => {
    if (wanted === null) return;
    const keys = globalKeysOf(wanted);
    const asked = JSON.stringify([wanted.globalKeys, keys, isPaused]);
    if (asked === applied) return;
    applied = asked;
    letGo();
    const states = globalKeyNames.map((name) => [name, stateOf(name, keys)] as const);
    deps.tell(Object.fromEntries(states) as GlobalKeyStates);
  };
  const pause = (paused: boolean): void => {
    stopTimer();
    stopTimer = paused ? deps.after(longestPauseMs, () => pause(false)) : () => {};
    isPaused = paused;
    apply();
  };
  return {
    set(preferences) {
      wanted = preferences;
      apply();
    },
    pause,
    dispose() {
      stopTimer();
      wanted = null;
      letGo();
    },
  };
}
