/** Faults that come together, and faults of gateways that tell of calls otherwise than others do. */
import type { SimulatorOptions } from '../../../simulator/index.ts';
import { eventFaults } from './eventFaults.ts';
import { type Fault, mendedMs, unnoticedMs } from './faults.ts';
import { siteFaults } from './siteFaults.ts';
import { wireFaults } from './wireFaults.ts';

const single = [...wireFaults, ...eventFaults, ...siteFaults];

function named(name: string): Fault {
  const fault = single.find((each) => each.name === name);
  if (fault === undefined) throw new Error(`no such fault: ${name}`);
  return fault;
}

function together(...names: readonly string[]): Fault {
  const all = names.map(named);
  return {
    name: names.join(' + '),
    kind: 'two at once',
    about: '*',
    lastsMs: Math.max(...all.map(({ lastsMs }) => lastsMs)),
    mendedMs: Math.max(...all.map((each) => each.mendedMs ?? mendedMs)),
    begin: (world) => {
      const ends = all.map(({ begin }) => begin(world));
      return async () => {
        for (const end of ends) await end();
      };
    },
  };
}

const pairs: readonly Fault[] = [
  together('answer: cut after', 'event lost: Talking'),
  together('answer: answer lost', 'event lost: Talking'),
  together('answer: 30 s late', 'event lost: Talking'),
  together('holdlist: 300-001', 'event lost: every end'),
  together('holdlist: 502', 'event lost: every end'),
  together('callinfo: 502', 'event lost: every end'),
  together('callinfobeforeanswer: 502', 'event lost: every end'),
  together('agentstatus: 502', 'event lost: every end'),
  together('holdlist: 300-001', 'event lost: Hold'),
  together('hold: cut after', 'event lost: Hold'),
  together('gethold: cut after', 'event lost: Talking'),
  together('release: cut after', 'event lost: every end'),
  together('transfer: cut after', 'event lost: Hold'),
  together('transfer: cut after', 'event lost: ReturnFromIvr'),
  together('holdlist: 300-001', 'event lost: ReturnFromIvr'),
  together('setcalldataex: cut after', 'callinfobycallid: 502'),
  together('setcalldataex: 30 s late', 'callinfo: 30 s late'),
  together('requestcall: cut after', 'event lost: all of a new call'),
  together('resetskill: HTML 200', 'agentskills: 502'),
  together('clock set back an hour', 'agentevent: cut after'),
  together('clock set ahead an hour', 'silence of 5 s'),
];

const sites: Readonly<Record<string, SimulatorOptions>> = {
  'callinfobeforeanswer tells offered calls alone': { beforeAnswerTells: 'offered' },
  'callinfo tells talking calls alone': { callInfoTells: 'talking' },
  'each tells its own': { beforeAnswerTells: 'offered', callInfoTells: 'talking' },
  'agents talk from the answer on': { talkingFrom: 'talking' },
  'holdlist has no call that an IVR has': { suspendedIvr: 'unlisted' },
  'nothing tells of a return from an IVR': { ivrReturns: 'untold' },
  'data is set late': { dataSet: 'late' },
  'calls outlive their session': { takeOver: 'keepsCalls' },
  'the poll does not wait': { longPoll: false },
};

/** What shows how a gateway tells of its calls. */
const telling = [
  'agentevent: cut after',
  'agentevent: half JSON, once',
  'answer: cut after',
  'event lost: Talking',
  'event lost: Ringing',
  'event lost: Hold',
  'event lost: ReturnFromIvr',
  'event lost: every end',
  'event lost: every event for 8 s',
  'silence of 5 s',
  'gateway loses the session',
  'holdlist: 300-001',
];

const elsewhere: readonly Fault[] = Object.entries(sites).flatMap(([site, options]) =>
  telling.map(named).map((fault) => ({
    ...fault,
    name: `${fault.name}, where ${site}`,
    kind: `where ${site}`,
    options,
    isOfOneInterface: false,
    // What that leaves untold is found out as a lost event is.
    mendedMs: options.ivrReturns === 'untold' ? unnoticedMs : (fault.mendedMs ?? mendedMs),
  })),
);

export const togetherFaults: readonly Fault[] = [...pairs, ...elsewhere];
