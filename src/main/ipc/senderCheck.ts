/** Who may send: the main frame of a window that the program made, showing one of the program's own pages. */
import { appOrigin, pageUrls } from '../../shared/contract/bridge.ts';

/** What the check reads of a frame; Electron's `WebFrameMain` fits. */
export interface FrameLike {
  readonly url: string;
}

/** What the check reads of a message's event; Electron's `IpcMainInvokeEvent` fits. */
export interface SenderLike<Contents> {
  readonly sender: Contents & { readonly mainFrame: FrameLike };
  /** Null when the frame has navigated or is gone. */
  readonly senderFrame: FrameLike | null;
}

const ownPaths: readonly string[] = Object.values(pageUrls).map((url) => new URL(url).pathname);

/** Whether an address is one of the program's own pages. Query and fragment do not matter. */
export function isOwnPage(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const url = new URL(address);
  // `URL.origin` is "null" for every scheme that is not the web's, so the origin is put together here.
  return `${url.protocol}//${url.host}` === appOrigin && ownPaths.includes(url.pathname);
}

/** Whether a message may be acted on. Asked for each message: a frame can navigate between two of them. */
export function isTrustedSender<Contents>(
  event: SenderLike<Contents>,
  isOwnWindow: (contents: Contents) => boolean,
): boolean {
  const frame = event.senderFrame;
  return (
    frame !== null && isOwnWindow(event.sender) && frame === event.sender.mainFrame && isOwnPage(frame.url)
  );
}
