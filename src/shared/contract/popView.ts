/** What the pop is told of a snapshot: what it shows, and no more. */
import { onPop, popOutcome } from '../calls/onPop.ts';
import { fewFacts } from '../data/labels.ts';
import type { Preferences } from '../settings/preferences.ts';
import { shownLanguage } from '../texts/language.ts';
import { soundView } from './desktop/soundView.ts';
import type { PopView } from './pageViews.ts';
import { isCovered, peopleOf, shownCall } from './pages/everyPage.ts';
import type { Snapshot } from './snapshot.ts';

/** Most facts of a call on a small pop. */
export const factsOnSmallPop = 2;

type Told = Pick<
  Snapshot,
  'session' | 'calls' | 'availability' | 'history' | 'systemLanguage' | 'isScreenLocked' | 'desktop'
> & {
  readonly settings: {
    readonly preferences: PopView['settings']['preferences'] &
      Pick<
        Preferences,
        | 'coverWhenLocked'
        | 'keyAnswer'
        | 'ringTone'
        | 'soundVolume'
        | 'soundDevice'
        | 'quiet'
        | 'crmTemplates'
      >;
  };
};

/** All that the pop is told: what is on it, what has just been on it, in which language and how large. */
export function popView(snapshot: Told): Omit<PopView, 'seq'> {
  const { language, textSize, dataLabels, popCorner, popSize, ringTime } = snapshot.settings.preferences;
  const isSmall = popSize === 'small';
  const { systemLanguage, availability } = snapshot;
  const calls = onPop(snapshot);
  const outcome = popOutcome(snapshot);
  const keys = new Set([...calls, ...(outcome === null ? [] : [outcome.call])].map(({ key }) => key));
  // Of the snapshot's own objects, whose data is read once: those of the pop are made anew for every view.
  const covered = isCovered(snapshot);
  const popped = covered ? [] : snapshot.calls.filter(({ key }) => keys.has(key));
  const shown = shownLanguage(snapshot);
  return {
    calls: calls.map((call) => shownCall(call, covered)),
    isCovered: covered,
    sound: soundView(snapshot),
    answerKey: snapshot.desktop.globalKeys.answer === 'on' ? snapshot.settings.preferences.keyAnswer : null,
    people: peopleOf(popped, dataLabels),
    earlier: Object.fromEntries(
      popped.flatMap(({ key }) => {
        const earlier = snapshot.history.earlier[key];
        return earlier === undefined || isSmall ? [] : [[key, earlier]];
      }),
    ),
    facts: Object.fromEntries(
      popped.map((call) => [
        call.key,
        fewFacts(call, dataLabels, shown, isSmall ? factsOnSmallPop : undefined),
      ]),
    ),
    hasCrm: !covered && snapshot.settings.preferences.crmTemplates.length > 0,
    after: outcome && {
      outcome: outcome.outcome,
      call: shownCall(outcome.call, covered),
      isNotReady: availability.now === 'busy' && availability.reason?.kind === 'missedCall',
    },
    systemLanguage,
    settings: { preferences: { language, textSize, dataLabels, popCorner, popSize, ringTime } },
  };
}
