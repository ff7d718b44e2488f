import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCallDetails } from '../../../../src/main/cms/callDetails.ts';
import { ProblemError } from '../../../../src/shared/errors.ts';
import type { Reply } from '../../../support/wireServer.ts';
import { createManualClock } from '../../../support/manualClock.ts';
import { runs } from '../../../support/runs.ts';
import { callId, interfaces, setupGateway } from './clientOnScript.ts';

const names = [
  ...['callid', 'callId', 'caller', 'called', 'calldata', 'begintime', 'callskillid', 'mediaType', 'trunkNo'],
  ...['eventType', 'content', 'eventGenTime', 'agentState', 'id', 'name', 'isForceChange', 'timeRemaining'],
  ...['__proto__', 'constructor', 'toString', 'then', 'length', 'resultDesc', 'resultDatas', 'time'],
];
const leaves = [
  ...['""', '"0"', '"1476070409-38"', '"a49997"', '"\\u0000"', '"\\ud800"', '"AgentEvent_Ringing"', '"-0"'],
  ...[
    '"AgentEvent_Hold"',
    '"AgentState_Ready"',
    '"__proto__"',
    '"<img src=x>"',
    '"\\u202e"',
    `"${'9'.repeat(400)}"`,
  ],
  ...['null', 'true', 'false', '0', '-1', '1e999', '-1e999', '1e-300', '9007199254740993', '65535', '0.5'],
];

const { value: anyValue } = fc.letrec<{ value: string; list: string; object: string }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    fc.constantFrom(...leaves),
    tie('list'),
    tie('object'),
  ),
  list: fc.array(tie('value'), { maxLength: 4 }).map((items) => `[${items.join()}]`),
  object: fc
    .array(fc.tuple(fc.constantFrom(...names), tie('value')), { maxLength: 4 })
    .map((members) => `{${members.map(([name, value]) => `"${name}":${value}`).join()}}`),
}));

const anyEnvelope = fc
  .record({
    code: fc.oneof({ weight: 6, arbitrary: fc.constant('"0"') }, fc.constantFrom(...leaves)),
    ...{ result: anyValue, event: anyValue, details: anyValue },
  })
  .map(
    ({ code, result, event, details }) =>
      `{"message":"","retcode":${code},"result":${result},"event":${event},"resultDesc":${details}}`,
  );

/** An answer that looks like the gateway's, like nothing, or like one of which the end is missing. */
const anyBody = fc.oneof(
  { weight: 8, arbitrary: anyEnvelope },
  anyValue,
  fc
    .tuple(anyEnvelope, fc.double({ min: 0, max: 1, noNaN: true }))
    .map(([body, part]) => body.slice(0, Math.floor(part * body.length))),
);

const deep = 50_000;
const extremes = [
  '[]',
  'null',
  '"0"',
  '{"retcode":"0","result":' + '['.repeat(deep) + ']'.repeat(deep) + '}',
  '{"retcode":"0","event":' + '{"content":'.repeat(deep) + '1' + '}'.repeat(deep) + '}',
  `{"retcode":"0","result":"${'\\u0000'.repeat(100_000)}x"}`,
  `{"retcode":"0","result":[${'{},'.repeat(100_000)}{}]}`,
  '{"retcode":"0","result":{"__proto__":{"callid":"1-1"},"callid":null,"caller":"7"}}',
];

/** How it may end that something was asked. */
const endings = ['value', 'protocol', 'refusal', 'http', 'unauthorised'];

/** Asks once, and says how it ended. @throws what is no `ProblemError` */
async function endOf(once: () => Promise<unknown>): Promise<string> {
  try {
    // What came through can cross to the page.
    structuredClone(await once());
    return 'value';
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    // A problem tells nothing of what came: it is short.
    expect(JSON.stringify(error.problem).length).toBeLessThan(200);
    return error.problem.kind;
  }
}

/** Tries it with every extreme and with `count` bodies besides. */
const tryAll = (count: number, ask: (body: string) => Promise<string>): Promise<void> =>
  fc.assert(
    fc.asyncProperty(anyBody, async (body) => {
      expect(endings).toContain(await ask(body));
    }),
    { ...runs(extremes.length + count), examples: extremes.map((body): [string] => [body]) },
  );

describe('whatever the gateway answers', () => {
  it.each(interfaces)('%s ends with a value or a problem', async (_line, once) => {
    let reply: Reply = {};
    // The time-outs stand still: an answer that hangs would hang the test. Waits for a Guid end at once.
    const still = createManualClock();
    const clock = {
      ...still,
      after: (delayMs: number, task: () => void) => {
        if (delayMs === 250) queueMicrotask(task);
        return () => undefined;
      },
    };
    const { gateway } = await setupGateway(() => reply, { clock });
    await tryAll(150, (body) => {
      reply = { body };
      return endOf(() => once(gateway));
    });
  });

  it.each([204, 400, 401, 500])('with HTTP %i, the pop ends with a value or a problem', async (status) => {
    let reply: Reply = {};
    const { gateway } = await setupGateway(() => reply);
    await tryAll(40, (body) => {
      reply = { status, body: body.replaceAll('000-003', '000-004') };
      return endOf(() => gateway.callInfoBeforeAnswer());
    });
  });
});

describe('whatever CC-CMS answers', () => {
  it.each([200, 401, 500])('with HTTP %i ends with a value or a problem', async (status) => {
    let reply: Reply = {};
    const { server } = await setupGateway(() => reply);
    const cms = createCallDetails({
      ...{ address: server.address, trust: { by: 'system' }, ccId: 1, vdn: 1 },
      ...{ accessKey: 'key', secretKey: 'secret', signedHeaders: ['host'] },
    });
    await tryAll(150, (body) => {
      reply = { status, body: body.replace('"retcode"', '"resultCode"') };
      return endOf(() => cms.callDetails(callId));
    });
    cms.close();
  });
});
