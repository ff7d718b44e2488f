import { describe, expect, it } from 'vitest';
import type { SimulatorOptions } from '../../../../simulator/index.ts';
import type { CallEnd } from '../../../../src/shared/calls/model.ts';
import { colleague, colleagueAtWork } from '../../../support/agents/colleague.ts';
import { agentId, type World } from '../../../support/world.ts';
import { atWork, caller, callIn, done, lose, pass } from '../sessionInTime.ts';

/** How each call was shown to have ended, each time that it changed. */
const endsShown = ({ shown }: World): readonly (CallEnd | null)[] =>
  [...new Map(shown.flatMap(({ calls }) => calls.map(({ key, end }) => [`${key} ${String(end)}`, end])))]
    .map(([, end]) => end)
    .filter((end) => end !== null);

const ringing = async (world: World): Promise<{ readonly key: string; readonly callId: string }> => {
  const { callId } = world.simulator.placeCall({ caller });
  const { key } = await callIn(world, 'ringing');
  return { key, callId };
};

const talking = async (world: World): Promise<{ readonly key: string; readonly callId: string }> => {
  const call = await ringing(world);
  await done(world, 'answer', () => world.session.actions.answer({ key: call.key }));
  await callIn(world, 'talking');
  return call;
};

/** The agent talks with a customer, and a colleague's phone rings who is asked for help. */
const asking = async (world: World): Promise<void> => {
  const { key } = await talking(world);
  const to = { kind: 'agent', address: colleague, name: null } as const;
  await done(world, 'consult', () => world.session.actions.consult({ key, to, threeParty: false }));
  await pass(world, 5000);
};

interface Ending {
  readonly what: string;
  readonly site?: SimulatorOptions;
  readonly happens: (world: World) => Promise<void>;
  readonly end: CallEnd;
}

const endings: readonly Ending[] = [
  {
    what: 'the caller gives up',
    happens: async (world) => world.simulator.callerHangsUp((await ringing(world)).callId),
    end: 'abandoned',
  },
  {
    what: 'nobody answers in time',
    site: { noAnswerMs: 8000 },
    happens: async (world) => {
      await ringing(world);
    },
    end: 'missed',
  },
  {
    what: 'the agent ends it',
    happens: async (world) => {
      const { key } = await talking(world);
      await done(world, 'release', () => world.session.actions.release({ key }));
    },
    end: 'releasedByAgent',
  },
  {
    what: 'the caller ends it',
    happens: async (world) => world.simulator.callerHangsUp((await talking(world)).callId),
    end: 'releasedByCaller',
  },
  {
    what: 'the platform ends it',
    happens: async (world) => world.simulator.platformReleases((await talking(world)).callId),
    end: 'released',
  },
  {
    what: 'the agent hands it on',
    happens: async (world) => {
      const { key } = await talking(world);
      const to = { kind: 'queue', address: '2', name: 'Support' } as const;
      await done(world, 'transfer', () => world.session.actions.transfer({ key, to, way: 'now' }));
    },
    end: 'transferred',
  },
  {
    what: 'a colleague answers it',
    happens: async (world) => {
      const { voice } = await colleagueAtWork(world);
      await ringing(world);
      await voice('PUT', `snatchpickup?destWorkNo=${agentId}`);
    },
    end: 'takenAway',
  },
  {
    what: 'the colleague who is asked for help does not want to',
    happens: async (world) => {
      const { release } = await colleagueAtWork(world);
      await asking(world);
      await release();
    },
    end: 'rangInVain',
  },
  {
    what: 'the colleague who is asked for help does not answer',
    site: { noAnswerMs: 8000 },
    happens: async (world) => {
      await colleagueAtWork(world);
      await asking(world);
    },
    end: 'rangInVain',
  },
  {
    what: 'the colleague who is asked for help is not there',
    happens: asking,
    end: 'notReached',
  },
];

const toldBy = [
  ...(['AgentEvent_Call_Release', 'AgentEvent_Customer_Release'] as const),
  ...(['AgentEvent_No_Answer', 'AgentEvent_Consult_Fail'] as const),
];

describe.each(endings)('when $what', ({ site = {}, happens, end }) => {
  const told = async (before: (world: World) => void = () => undefined): Promise<readonly unknown[]> => {
    const world = await atWork({ agents: [{ workNo: agentId }, { workNo: colleague }], ...site });
    before(world);
    await happens(world);
    await pass(world, 15_000);
    return endsShown(world);
  };

  it('that is told once', async () => {
    expect(await told()).toEqual([end]);
  });

  it.each(['repeated', 'delayed'] as const)('and events are %s, it is told once', async (event) => {
    expect(
      await told(({ simulator }) => {
        for (const eventType of toldBy) {
          simulator.faults.add({ interface: 'agentevent', eventType, event, times: 0 });
        }
      }),
    ).toEqual([end]);
  });

  it('and the event is lost, no other end is told, and that once', async () => {
    const ends = await told((world) => {
      lose(world, ...toldBy);
    });
    expect([[end], ['ended']]).toContainEqual(ends);
  });
});
