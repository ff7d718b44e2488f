import { describe, expect, it } from 'vitest';
import type { KeptSite, SiteFile } from '../../../../src/main/site/savedSite.ts';
import { createQueueChoices, mostChoices } from '../../../../src/main/site/queueChoices.ts';
import type { Mode } from '../../../../src/shared/contract/mode.ts';
import { type Policy, noPolicy } from '../../../../src/shared/settings/policy.ts';
import { toAgentId, toSkillId } from '../../../../src/shared/ids.ts';

const [own, other] = [toAgentId('291'), toAgentId('292')];
const sales = [toSkillId('1')];

function setup(mode: Mode['kind'] = 'gateway', policy: Partial<Policy> = {}) {
  let kept: KeptSite = {
    ...{ connection: null, cmsAccessKey: null, cmsSecretKey: null, remembered: null },
    queueChoices: [],
    favourites: [],
  };
  const adopt: SiteFile['adopt'] = (changes) => {
    kept = { ...kept, ...changes };
  };
  const file: SiteFile = {
    ...{ current: () => kept, change: adopt, adopt, subscribe: () => () => undefined, clearAccessKey: null },
  };
  return {
    choices: createQueueChoices(file, () => ({ kind: mode }) as Mode, { ...noPolicy, ...policy }),
    file,
  };
}

it('keeps for each agent what was chosen last, and every queue is none', () => {
  const { choices, file } = setup();
  choices.keep(own, sales);
  choices.keep(other, [toSkillId('2')]);
  choices.keep(other, null);
  expect([choices.of(own), choices.of(other)]).toEqual([sales, null]);
  expect(file.current().queueChoices).toEqual([{ agentId: own, skillIds: sales }]);
});

it('forgets who chose the longest ago where many share the machine', () => {
  const { choices, file } = setup();
  choices.keep(own, sales);
  for (let nth = 0; nth < mostChoices; nth += 1) choices.keep(toAgentId(String(300 + nth)), sales);
  expect([choices.of(own), file.current().queueChoices.length]).toEqual([null, mostChoices]);
});

it('keeps nothing of practice', () => {
  const { choices, file } = setup('practice');
  choices.keep(own, sales);
  expect([choices.of(own), file.current().queueChoices]).toEqual([sales, []]);
  choices.keep(own, null);
  expect(choices.of(own)).toBeNull();
});

describe('queues of a policy', () => {
  const queues = [toSkillId('7')];

  it('are those of who has chosen none, and every queue is a choice of its own', () => {
    const { choices } = setup('gateway', { queues });
    expect(choices.of(own)).toEqual(queues);
    choices.keep(own, sales);
    choices.keep(other, null);
    expect([choices.of(own), choices.of(other)]).toEqual([sales, null]);
  });

  it('go before what was chosen where they are locked', () => {
    const { choices } = setup('gateway', { queues, locked: ['queues'] });
    choices.keep(own, sales);
    expect(choices.of(own)).toEqual(queues);
  });

  it('are not those of practice', () => {
    expect(setup('practice', { queues, locked: ['queues'] }).choices.of(own)).toBeNull();
  });
});
