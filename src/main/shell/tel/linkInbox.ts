/** Links that the system gives to the program, also before there is anybody to ask about them. */
import type { App } from 'electron';
import { isTelLink } from './telLink.ts';

export interface LinkInbox {
  /** Takes the links among the arguments of a start. True: there were some. */
  readonly take: (argv: readonly string[]) => boolean;
  /** From now on links are opened by this, those that came before at once. */
  readonly openBy: (open: (links: readonly string[]) => void) => void;
}

/** Before the program is ready: macOS may give it one at once. */
export function createLinkInbox(app: Pick<App, 'on'>): LinkInbox {
  let kept: readonly string[] = [];
  let open = (links: readonly string[]): void => {
    kept = [...kept, ...links];
  };
  const take = (argv: readonly string[]): boolean => {
    const links = argv.filter(isTelLink);
    if (links.length > 0) open(links);
    return links.length > 0;
  };
  app.on('open-url', (event, url) => {
    event.preventDefault();
    take([url]);
  });
  return {
    take,
    openBy(opens) {
      open = opens;
      if (kept.length > 0) open(kept);
      kept = [];
    },
  };
}
