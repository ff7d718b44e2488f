/** The phases of a shift in which something can go wrong, and what goes on in each of them meanwhile. */
import type { SimulatorOptions } from '../../../simulator/index.ts';
import type { World } from '../../support/world.ts';
import {
  answers,
  becomesReady,
  callComes,
  callerLeaves,
  cancelsConsult,
  consults,
  deed,
  dials,
  dialsColleague,
  finishes,
  goesBusy,
  holds,
  leave,
  lends,
  looksAtQueues,
  releases,
  requests,
  rests,
  sendsTones,
  signsIn,
  signsOut,
  swaps,
  takesBack,
  takesNextBack,
  transfers,
  writes,
} from './deeds.ts';
import {
  reachBesideHeld,
  reachBusyBeforeQueue,
  reachConsulting,
  reachHolding,
  reachHoldingTwo,
  reachIn,
  reachReady,
  reachRinging,
  reachTalking,
  reachWithColleague,
  reachWithIvr,
} from './reach.ts';

/** Something that happens so long after the fault began. */
export interface Step {
  readonly atMs: number;
  readonly run: (world: World) => void;
}

export interface Phase {
  readonly name: string;
  readonly options?: SimulatorOptions;
  /** From signed out to where the fault begins. */
  readonly reach: (world: World) => Promise<void>;
  /** What happens during the fault. @param about the interface that the fault is about; `*` for none alone */
  readonly steps: (about: string) => readonly Step[];
}

const at = (atMs: number, run: (world: World) => void): Step => ({ atMs, run });

export const phases: readonly Phase[] = [
  {
    name: 'signed out',
    reach: () => Promise.resolve(),
    // Who sees that the sign-in failed tries again.
    steps: () => [at(100, signsIn), at(5000, signsIn)],
  },
  {
    name: 'signing in',
    options: { signInMs: 1500 },
    reach: async (world) => {
      world.signIn();
      await world.advanceTo(world.time.now() + 500);
    },
    steps: () => [at(4000, callComes), at(7000, signsIn)],
  },
  {
    name: 'ready',
    reach: reachReady,
    steps: () => [at(300, callComes), at(4000, leave), at(5500, callComes)],
  },
  {
    name: 'ringing',
    reach: reachRinging,
    // The second click is that of somebody whose screen still says that it rings.
    steps: (about) =>
      about === 'release' ? [at(300, deed('release', 'ringing'))] : [at(300, answers), at(4500, answers)],
  },
  {
    name: 'talking',
    reach: reachTalking,
    steps: (about) => [
      ...(about === 'hold' ? [at(300, holds), at(4000, holds)] : []),
      ...(about === 'release' ? [at(300, releases), at(4000, releases)] : []),
      ...(about === 'hold' || about === 'release' ? [] : [at(300, callerLeaves('talking'))]),
      at(5500, callComes),
    ],
  },
  {
    name: 'holding one',
    reach: reachHolding,
    steps: (about) =>
      about === 'holdlist'
        ? [at(300, callerLeaves('held')), at(5500, callComes)]
        : [at(300, takesBack), at(3000, takesBack), at(5500, callerLeaves('talking'))],
  },
  {
    name: 'holding two',
    reach: reachHoldingTwo,
    steps: () => [at(300, callerLeaves('held')), at(3000, takesBack), at(6000, takesBack)],
  },
  {
    name: 'muting',
    reach: reachTalking,
    steps: (about) =>
      about === 'seconddialex'
        ? [at(300, sendsTones), at(4500, sendsTones)]
        : [
            at(300, deed('mute', 'talking')),
            ...[3500, 6000].map((ms) => at(ms, deed('unmute', 'talking'))),
            at(7500, deed('mute', 'talking')),
          ],
  },
  {
    name: 'swapping',
    reach: reachBesideHeld,
    steps: () => [at(300, swaps), at(4500, swaps), at(7500, callerLeaves('held'))],
  },
  {
    name: 'calling out',
    reach: reachWithColleague,
    steps: (about) => {
      const begins = about === 'callinner' ? dialsColleague : dials;
      return [at(300, begins), at(5500, begins), at(9000, leave)];
    },
  },
  {
    name: 'handing on',
    reach: reachTalking,
    steps: (about) => {
      if (about === 'innerhelp') return [at(300, consults), at(5500, consults)];
      return about === 'canceltransfer'
        ? [
            at(300, transfers('talkFirst')),
            ...[4000, 6500].map((ms) => at(ms, deed('cancelTransfer', 'talking'))),
          ]
        : [at(300, transfers('onSuccess')), at(5500, transfers('now')), at(7500, callerLeaves('talking'))];
    },
  },
  {
    name: 'lending to an IVR',
    options: { ivrMs: 4000 },
    reach: reachTalking,
    // It comes back during the fault, and the second time after its end.
    steps: () => [at(300, lends), at(6500, lends)],
  },
  {
    name: 'with an IVR',
    options: { ivrMs: 12_000 },
    reach: reachWithIvr,
    // The second click is that of somebody whose screen still says that the IVR has it.
    steps: (about) =>
      about === 'canceltransfer'
        ? [300, 4000].map((ms) => at(ms, deed('cancelTransfer', 'held')))
        : [...(about === 'holdlist' ? [] : [at(2500, callerLeaves('held'))]), at(5500, callComes)],
  },
  {
    name: 'writing data',
    reach: reachTalking,
    steps: () => [at(300, writes('order=48214')), at(5500, writes('order=48214;note=by courier'))],
  },
  {
    name: 'consulting',
    reach: reachConsulting,
    steps: (about) => {
      if (about === 'dropcall') return [at(300, cancelsConsult), at(4000, cancelsConsult)];
      const joins = deed(about === 'confjoin' ? 'join' : 'complete', 'held');
      return [at(300, joins), at(4000, joins)];
    },
  },
  {
    name: 'requesting',
    reach: reachBusyBeforeQueue,
    steps: (about) => [
      ...(about === 'queryacdstat' ? [at(0, looksAtQueues)] : []),
      at(50, requests),
      at(6500, requests),
    ],
  },
  {
    name: 'on a break',
    reach: reachIn('rest'),
    // Longer, and back: the second click is that of somebody whose screen still says that it is a break.
    steps: (about) => [
      ...(about === 'cancelrest' ? [] : [at(300, rests)]),
      at(3000, becomesReady),
      at(6500, becomesReady),
    ],
  },
  {
    name: 'after-call work',
    reach: reachIn('wrapUp'),
    steps: () => [at(300, finishes), at(4500, becomesReady), at(6500, callComes)],
  },
  {
    name: 'asking for the next state',
    reach: reachTalking,
    steps: (about) => [
      at(300, about === 'cancelrest' || about === 'rest' ? rests : goesBusy),
      ...(about === 'cancelbusy' || about === 'cancelrest' ? [at(2500, takesNextBack)] : []),
      at(4500, callerLeaves('talking')),
    ],
  },
  {
    name: 'signing out',
    reach: reachReady,
    steps: () => [at(50, signsOut), at(6000, signsOut)],
  },
];
