/** What the agent is told of a colleague's calls where a gateway answers about them in another way than most. */
import { describe, expect, it } from 'vitest';
import { callObject } from '../wireGateway.ts';
import { envelope, refusal } from '../../../support/wireServer.ts';
import { answering, type Answers } from './answering.ts';

const idIn = (path: string): string => path.replace(/^.*\/|\?.*$/g, '');

/** A colleague with the calls 1-1 and 1-2, who is asked about as an inspector, where `answers` says nothing else. */
const setup = (answers: Answers) =>
  answering({
    allcallinfoEx: () => envelope({ result: ['1-1', '1-2'] }),
    iscensor: () => envelope({ result: 'true' }),
    holdlistex: () => refusal('400-003'),
    callinfobycallid: ({ path }) => envelope({ result: callObject(idIn(path), { caller: idIn(path) }) }),
    ...answers,
  });

async function told(answers: Answers) {
  const { actions, outcome, session } = await setup(answers);
  const calls = await outcome(actions.colleagueCalls({ workNo: '1002' }));
  return { calls, state: session.snapshot().session.state };
}

describe('the calls of a colleague', () => {
  it('are not said to be of whom another call is that the gateway tells instead', async () => {
    const other = callObject('9-9', { caller: '13900139000' });
    const { calls } = await told({ callinfobycallid: () => envelope({ result: other }) });
    expect(calls).toMatchObject({
      calls: [
        { callId: '1-1', party: null },
        { callId: '1-2', party: null },
      ],
    });
  });

  it('are told without those on hold where the gateway says of the colleague that nobody is signed in', async () => {
    const { calls, state } = await told({ holdlistex: () => refusal('100-006') });
    expect([calls, state]).toMatchObject([
      {
        calls: [
          { party: { raw: '1-1' }, isHeld: null },
          { party: { raw: '1-2' }, isHeld: null },
        ],
        untold: { held: { code: '100-006' } },
      },
      'signedIn',
    ]);
  });

  it('are told without who is on them where it says so of the calls', async () => {
    const { calls, state } = await told({ callinfobycallid: () => refusal('100-006') });
    expect([calls, state]).toMatchObject([
      { calls: [{ isHeld: false }, { isHeld: false }], untold: { parties: { code: '100-006' } } },
      'signedIn',
    ]);
  });

  it.each([
    ['one text', '1-1'],
    ['one object', { callid: '1-1' }],
    ['objects', [callObject('1-1')]],
    ['objects of newer gateways', [{ callId: '1-1' }]],
  ])('are read from %s', async (_, result) => {
    const { calls } = await told({ allcallinfoEx: () => envelope({ result }) });
    expect(calls).toMatchObject({ calls: [{ callId: '1-1', party: { raw: '1-1' } }], leftOut: 0 });
  });

  it('are asked about anew where an ID comes again after a call that has ended', async () => {
    const callers = ['13800138000', '13900139000'];
    const { actions, outcome } = await setup({
      allcallinfoEx: ({ nth }) => envelope({ result: nth === 2 ? [] : ['1-1'] }),
      callinfobycallid: ({ nth }) => envelope({ result: callObject('1-1', { caller: callers[nth - 1] }) }),
    });
    const ask = () => outcome(actions.colleagueCalls({ workNo: '1002' }));
    expect([await ask(), await ask(), await ask()]).toMatchObject([
      { calls: [{ party: { raw: callers[0] } }] },
      { calls: [] },
      { calls: [{ party: { raw: callers[1] } }] },
    ]);
  });
});
