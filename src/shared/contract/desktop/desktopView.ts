/** What the desktop lets the program do, as the windows are told. */

/** Whether the system shows notifications, as far as it has told. */
export type NotificationsState =
  /** None has been shown so far. */
  | { readonly state: 'unknown' }
  | { readonly state: 'shown' }
  /** This desktop has none. */
  | { readonly state: 'unsupported' }
  /** The last one was not shown, as the system `says`. */
  | { readonly state: 'refused'; readonly says: string };

/** Replaced as a whole. */
export interface DesktopView {
  readonly notifications: NotificationsState;
}

/** At the start. */
export const nothingAsked: DesktopView = { notifications: { state: 'unknown' } };
