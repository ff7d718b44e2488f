/** Between the processes: the channels, and what the preload puts into a page. */
import type { ActionArguments, ActionName, ActionValue, Result, Told } from './actions.ts';
import { type PageName, pageNames } from './pageViews.ts';

/** The IPC channel of an action. */
export const actionChannel = (name: ActionName): string => `ringside:${name}`;
/** The IPC channel on which a page is pushed its view of every new snapshot. */
export const snapshotChannel = 'ringside:snapshot';
/** The IPC channel on which a page is asked whether it is there, and answers; nothing is said in either direction. */
export const beatChannel = 'ringside:beat';

/**
 * What the preload exposes as `window.ringside`; `View` is what the page in question is told. No action rejects: what
 * went wrong is in the result.
 */
export type RingsideBridge<View extends Told = Told> = {
  readonly [Name in Exclude<ActionName, 'getSnapshot'>]: (
    ...args: ActionArguments<Name>
  ) => Promise<Result<ActionValue<Name>>>;
} & {
  readonly getSnapshot: () => Promise<Result<View>>;
  /** Calls `listener` with every new snapshot; returns what ends that. */
  readonly onSnapshot: (listener: (snapshot: View) => void) => () => void;
};

/** Origin and pages of the program's own scheme. */
export const appScheme = 'ringside';
/** What a page of the program has as its origin. */
export const appOrigin = 'ringside://app';
/** Where the page of each window is loaded from. */
export const pageUrls = Object.fromEntries(
  pageNames.map((name) => [name, `${appOrigin}/${name}.html`]),
) as Readonly<Record<PageName, string>>;
