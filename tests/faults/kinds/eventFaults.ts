/** Events that are lost, repeated, late or another agent's. */
import { type Fault, mendedMs, unnoticedMs, usualMs } from './faults.ts';
import type { Act, LineAnswer, Rule } from '../../support/line.ts';
import { said } from './wireFaults.ts';
import { agentId, type World } from '../../support/world.ts';

interface WireEvent {
  readonly eventType: string;
  readonly workNo: string;
  readonly content: unknown;
}

const eventIn = ({ body }: LineAnswer): WireEvent | null => {
  try {
    return (JSON.parse(body) as { event?: WireEvent }).event ?? null;
  } catch {
    return null;
  }
};

const event = (eventType: string, content: unknown = null, workNo: string = agentId): LineAnswer =>
  said({ message: '', retcode: '0', event: { eventType, workNo, content } });

const isPoll: Rule['fits'] = ({ name }) => name === 'agentevent';
/** The answer of a poll that had nothing to tell, with the Guid that the other one brought. */
const nothing = (answer: LineAnswer): LineAnswer => ({
  ...answer,
  body: JSON.stringify({ message: '', retcode: '0' }),
});

const onEvents = (names: readonly string[], change: (answer: LineAnswer, world: World) => LineAnswer) => {
  const isMeant = (answer: LineAnswer): boolean => names.includes(eventIn(answer)?.eventType ?? '');
  return (world: World): (() => void) => {
    const act: Act = {
      do: 'after',
      with: (answer) => (isMeant(answer) ? change(answer, world) : answer),
    };
    return world.line.add({ fits: isPoll, act });
  };
};

/** The events of a call and of the agent's states, and what each group of them is called. */
const groups: Readonly<Record<string, readonly string[]>> = {
  PhoneAlerting: ['AgentOther_PhoneAlerting'],
  PhoneOffhook: ['AgentOther_PhoneOffhook'],
  Ringing: ['AgentEvent_Ringing'],
  Talking: ['AgentEvent_Talking'],
  Hold: ['AgentEvent_Hold'],
  Release: ['AgentEvent_Customer_Release', 'AgentEvent_Call_Release'],
  'result of a transfer': ['AgentEvent_TransOutResult', 'AgentEvent_SuccTransResult'],
  ReturnFromIvr: ['AgentEvent_ReturnFromIvr'],
  'Conference and Consult_Fail': ['AgentEvent_Conference', 'AgentEvent_Consult_Fail'],
  PhoneRelease: ['AgentOther_PhoneRelease'],
  states: [
    'AgentState_Ready',
    'AgentState_Force_Ready',
    'AgentState_Busy',
    'AgentState_Work',
    'AgentState_SetNotReady_Success',
    'AgentState_CancelNotReady_Success',
    'AgentState_Force_SetNotReady',
    'AgentState_SetRest_Success',
    'AgentState_CancelRest_Success',
    'AgentState_SetWork_Success',
    'AgentState_CancelWork_Success',
  ],
  'every end': [
    'AgentEvent_Customer_Release',
    'AgentEvent_Call_Release',
    'AgentOther_PhoneRelease',
    'AgentState_Ready',
    'AgentState_Work',
  ],
  'all of a new call': ['AgentOther_PhoneAlerting', 'AgentOther_PhoneOffhook', 'AgentEvent_Ringing'],
  ShutdownService: ['AgentOther_ShutdownService'],
};

const fault = (kind: string, name: string, begin: Fault['begin'], more: Partial<Fault> = {}): Fault => ({
  // Nothing tells that an event went wrong.
  ...{ name: `${kind}: ${name}`, kind, about: 'events', lastsMs: usualMs, mendedMs: unnoticedMs, begin },
  ...more,
});

const lost = Object.entries(groups).map(([name, types]) =>
  fault('event lost', name, onEvents(types, nothing)),
);

const repeated = Object.entries(groups).map(([name, types]) =>
  fault(
    'event repeated',
    name,
    onEvents(types, (answer, { line }) => {
      line.inject(answer);
      return answer;
    }),
  ),
);

/** Comes only after the next event; alone it comes when the fault ends. */
const overtaken = Object.entries(groups).map(([name, types]) =>
  fault('event overtaken by the next', name, ({ line }) => {
    let kept: LineAnswer | null = null;
    const act: Act = {
      do: 'after',
      with: (answer) => {
        const type = eventIn(answer)?.eventType;
        if (type === undefined) return answer;
        if (kept === null && types.includes(type)) {
          kept = answer;
          return nothing(answer);
        }
        if (kept !== null) line.inject(kept);
        kept = null;
        return answer;
      },
    };
    const remove = line.add({ fits: isPoll, act });
    return () => {
      remove();
      if (kept !== null) line.inject(kept);
    };
  }),
);

const late = Object.entries(groups).map(([name, types]) =>
  fault('event 5 s late', name, (world) => {
    const remove = onEvents(types, (answer, { line, time }) => {
      time.setTimeout(() => line.inject(answer), 5000);
      return nothing(answer);
    })(world);
    return remove;
  }),
);

const another = '1002';
const stray = {
  caller: '+12025550177',
  called: '60015',
  callid: '1784529000-77',
  type: 'main',
  feature: '0',
};
const strangers: Readonly<Record<string, readonly LineAnswer[]>> = {
  Ringing: [
    event('AgentOther_PhoneAlerting', null, another),
    event('AgentEvent_Ringing', { ...stray, mediaAbility: '1', mediaType: '5' }, another),
  ],
  Talking: [event('AgentEvent_Talking', stray, another)],
  Hold: [event('AgentEvent_Hold', stray.callid, another)],
  PhoneRelease: [event('AgentOther_PhoneRelease', { phoneState: 3 }, another)],
  'state Ready': [event('AgentState_Ready', null, another)],
  'state Work': [event('AgentState_Work', null, another)],
  ShutdownService: [event('AgentOther_ShutdownService', { loginTime: '1784529722000' }, another)],
};

const ofAnother = Object.entries(strangers).map(([name, answers]) =>
  fault("another agent's event", name, ({ line, time }) => {
    for (const [nth, answer] of answers.entries())
      time.setTimeout(() => line.inject(answer), 1000 + nth * 500);
    return () => undefined;
  }),
);

const unknownEvent = fault('unknown event', 'of a kind that no table lists', ({ line }) => {
  line.inject(event('AgentEvent_Something_New', { callid: '1', more: [1, 2] }));
  return () => undefined;
});

const unreadable = fault(
  'unreadable event',
  'every event for 8 s',
  ({ line }) =>
    line.add({
      fits: isPoll,
      act: {
        do: 'after',
        with: (answer) =>
          eventIn(answer) === null
            ? answer
            : { ...answer, body: answer.body.replace('"eventType"', '"type"') },
      },
    }),
  { mendedMs },
);

const allLost = fault('event lost', 'every event for 8 s', ({ line }) =>
  line.add({
    fits: isPoll,
    act: { do: 'after', with: (answer) => (eventIn(answer) === null ? answer : nothing(answer)) },
  }),
);

const alertingAfterTalking = fault('event out of place', 'PhoneAlerting after Talking', (world) =>
  onEvents(['AgentEvent_Talking'], (answer, { line }) => {
    line.inject(event('AgentOther_PhoneAlerting'));
    return answer;
  })(world),
);

export const eventFaults: readonly Fault[] = [
  ...lost,
  allLost,
  ...repeated,
  ...overtaken,
  ...late,
  ...ofAnother,
  unknownEvent,
  unreadable,
  alertingAfterTalking,
];
