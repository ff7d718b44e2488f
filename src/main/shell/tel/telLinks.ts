/** Calls by `tel:` links: one after the other, and none before the agent has said so. */
import { whyNotDial } from '../../../shared/calls/rules.ts';
import type { Snapshot } from '../../../shared/contract/snapshot.ts';
import { shownLanguage } from '../../../shared/texts/language.ts';
import { readTelLink, type TelLink } from './telLink.ts';
import { obstacleOf, type TelTexts, telTexts } from './telTexts.ts';

/** Most links that wait to be asked about: a page may open any number of them. */
const mostWaiting = 4;

/** A message box of the desktop's. */
export interface TelQuestion {
  readonly message: string;
  readonly detail: string;
  /** The word on the button that does it. */
  readonly confirm: string;
  /** The word on the button that stands first and is chosen by Esc and Enter. */
  readonly cancel: string;
}

export interface TelLinksDeps {
  readonly current: () => Snapshot;
  /** Whether it is done. */
  readonly ask: (question: TelQuestion) => Promise<boolean>;
  readonly callOut: (whom: { readonly dialled: string }) => Promise<void>;
  readonly showMain: () => void;
  readonly log: (text: string, detail?: unknown) => void;
}

export interface TelLinks {
  /** Asks about each of them, as soon as what came before has been answered. */
  readonly open: (links: readonly string[]) => void;
}

export function createTelLinks(deps: TelLinksDeps): TelLinks {
  let waiting: readonly string[] = [];
  /** How many were left out and not told of so far. */
  let leftOut = 0;
  let asked: string | null = null;

  const askAll = async (): Promise<void> => {
    for (;;) {
      const [next, ...rest] = waiting;
      if (next === undefined) break;
      waiting = rest;
      asked = next;
      const more = rest.length === 0 ? leftOut : 0;
      if (more > 0) leftOut = 0;
      try {
        await handle(next, more, deps);
      } catch (error) {
        deps.log('a tel: link could not be asked about', { error });
      }
    }
    asked = null;
  };
  return {
    open(links) {
      const isIdle = asked === null;
      for (const link of links) {
        if (link === asked || waiting.includes(link)) continue;
        if (waiting.length < mostWaiting) waiting = [...waiting, link];
        else leftOut += 1;
      }
      if (isIdle && waiting.length > 0) {
        asked = '';
        void askAll();
      }
    },
  };
}

async function handle(link: string, more: number, deps: TelLinksDeps): Promise<void> {
  const { settings } = deps.current();
  const texts = telTexts(shownLanguage(deps.current()));
  const read = readTelLink(link, settings.preferences.plusPrefix);
  const lines = (...given: readonly (string | null)[]): string =>
    [...given, more > 0 ? texts.more(more) : null].filter((line) => line !== null).join('\n');
  const whyNot = whyNotCalled(read, deps.current(), texts);
  if (read.kind === 'unusable' || whyNot !== null) {
    await tell(read.shown, lines(whyNot), texts, deps);
    return;
  }
  const isMeant = await deps.ask({
    message: texts.ask(read.shown),
    detail: lines(
      texts.askDetail(read.dialled),
      /[*#]/.test(read.dialled) ? texts.serviceCode : null,
      read.extension === null ? null : texts.extension(read.extension),
    ),
    ...{ confirm: texts.call, cancel: texts.cancel },
  });
  if (!isMeant) return;
  // It may have been answered long after it was asked.
  const whyNow = whyNotCalled(read, deps.current(), texts);
  if (whyNow !== null) await tell(read.shown, whyNow, texts, deps);
  else await call(read, texts, deps);
}

/** Null: it can be called. */
function whyNotCalled(read: TelLink, snapshot: Snapshot, texts: TelTexts): string | null {
  if (!snapshot.settings.preferences.telLinks) return texts.off;
  if (read.kind === 'unusable') return texts.unusable[read.why];
  const why = whyNotDial(snapshot);
  return why === null ? null : texts.obstacle[obstacleOf(why)];
}

async function tell(shown: string, detail: string, texts: TelTexts, deps: TelLinksDeps): Promise<void> {
  const wantsMain = await deps.ask({
    ...{ message: texts.notCalled(shown), detail, confirm: texts.open, cancel: texts.close },
  });
  if (wantsMain) deps.showMain();
}

async function call(
  { dialled, shown }: Extract<TelLink, { kind: 'number' }>,
  texts: TelTexts,
  deps: TelLinksDeps,
): Promise<void> {
  try {
    await deps.callOut({ dialled });
    // Where the call is to be seen.
    deps.showMain();
  } catch (error) {
    deps.log('a call by a tel: link failed', { error });
    await tell(shown, texts.failed, texts, deps);
  }
}
