import { describe, expect, it } from 'vitest';
import { createCallDetails } from '../../../../src/main/cms/callDetails.ts';
import { ProblemError } from '../../../../src/shared/errors.ts';
import type { Reply } from '../transport/wireServer.ts';
import { createManualClock } from '../../../support/manualClock.ts';
import { seeded } from '../support/seeded.ts';
import { callId, interfaces, setupGateway } from './setup.ts';

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

function makeJson(random: () => number) {
  const pick = (from: readonly string[]): string => from[Math.floor(random() * from.length)] ?? 'null';
  const value = (depth: number): string => {
    const kind = depth === 0 ? 0 : random();
    if (kind < 0.4) return pick(leaves);
    const items = Array.from({ length: Math.floor(random() * 5) }, () => value(depth - 1));
    return kind < 0.6 ? `[${items.join()}]` : `{${items.map((item) => `"${pick(names)}":${item}`).join()}}`;
  };
  return { pick, value };
}

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

/** Answers that look like the gateway's or like nothing, the same ones at every run. */
function bodies(seed: number, count: number): string[] {
  const random = seeded(seed);
  const { pick, value } = makeJson(random);
  const random1 = Array.from({ length: count }, () => {
    if (random() < 0.1) return value(4);
    const retcode = random() < 0.85 ? '"0"' : pick(leaves);
    return `{"message":"","retcode":${retcode},"result":${value(4)},"event":${value(4)},"resultDesc":${value(3)}}`;
  });
  const cut = random1.slice(0, 20).map((body) => body.slice(0, Math.floor(random() * body.length)));
  return [...extremes, ...random1, ...cut];
}

/** Asks once for every body; what fails otherwise than with a `ProblemError`, and the kinds of outcome. */
async function ask(
  all: readonly string[],
  status: number,
  once: () => Promise<unknown>,
  put: (reply: Reply) => void,
) {
  const outcomes = new Set<string>();
  for (const body of all) {
    put({ status, body });
    try {
      const value = await once();
      // What came through can cross to the page.
      structuredClone(value);
      outcomes.add('value');
    } catch (error) {
      if (!(error instanceof ProblemError))
        throw new Error(`failed on ${body.slice(0, 200)}`, { cause: error });
      outcomes.add(error.problem.kind);
      // And a problem tells nothing of what came: it is short.
      expect(JSON.stringify(error.problem).length).toBeLessThan(200);
    }
  }
  return [...outcomes].filter(
    (outcome) => !['value', 'protocol', 'refusal', 'http', 'unauthorised'].includes(outcome),
  );
}

describe('whatever the gateway answers', () => {
  it.each(interfaces)('%s ends with a value or a problem', async (line, once) => {
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
    const strange = await ask(
      bodies(line.length, 150),
      200,
      () => once(gateway),
      (put) => (reply = put),
    );
    expect(strange).toEqual([]);
  });

  it.each([204, 400, 401, 500])('with HTTP %i, the pop ends with a value or a problem', async (status) => {
    let reply: Reply = {};
    const { gateway } = await setupGateway(() => reply);
    const all = bodies(status, 40).filter((body) => !body.includes('000-003'));
    expect(
      await ask(
        all,
        status,
        () => gateway.callInfoBeforeAnswer(),
        (put) => (reply = put),
      ),
    ).toEqual([]);
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
    const all = bodies(status, 150).map((body) => body.replace('"retcode"', '"resultCode"'));
    expect(
      await ask(
        all,
        status,
        () => cms.callDetails(callId),
        (put) => (reply = put),
      ),
    ).toEqual([]);
    cms.close();
  });
});
