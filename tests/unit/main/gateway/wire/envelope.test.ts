import { describe, expect, it } from 'vitest';
import { openEnvelope } from '../../../../../src/main/gateway/wire/envelope.ts';
import { problemFrom } from '../../../../support/problemFrom.ts';

const answer = (value: unknown, status = 200) => ({ status, body: { decoded: true as const, value } });
const open = (given: Parameters<typeof openEnvelope>[0]) => openEnvelope(given, 'holdList');
const unreadable = (status: number) => ({ status, body: { decoded: false as const } });

describe('openEnvelope', () => {
  it.each(['0', 0])('takes retcode %j for success', (retcode) => {
    expect(open(answer({ retcode, result: [1] })).result).toEqual([1]);
  });

  it.each([
    ['000-003', 'suspect'],
    ['100-002', 'alreadySignedIn'],
    ['100-004', 'credentials'],
    ['100-006', 'sessionOver'],
    ['100-007', 'passing'],
    ['200-002', 'refused'],
    ['900-002', 'forbidden'],
    ['123-456', 'refused'],
    [17, 'refused'],
  ])('takes retcode %j for a refusal of the kind %s', async (retcode, refusal) => {
    expect(await problemFrom(() => open(answer({ retcode })))).toEqual({
      kind: 'refusal',
      from: 'gateway',
      code: String(retcode),
      refusal,
      asked: 'holdList',
    });
  });

  it.each([400, 401, 403, 500, 503])('reads the refusal of an envelope on HTTP %i', async (status) => {
    const problem = await problemFrom(() => open(answer({ retcode: '100-007' }, status)));
    expect(problem).toMatchObject({ kind: 'refusal', code: '100-007' });
  });

  it('takes HTTP 401 without an envelope for a missing right', async () => {
    expect(await problemFrom(() => open(unreadable(401)))).toEqual({
      kind: 'unauthorised',
      from: 'gateway',
    });
  });

  it.each([302, 404, 500, 502])('names HTTP %i when there is no envelope', async (status) => {
    expect(await problemFrom(() => open(unreadable(status)))).toEqual({
      kind: 'http',
      from: 'gateway',
      status,
    });
  });

  it('does not take an error status for success', async () => {
    const problem = await problemFrom(() => open(answer({ retcode: '0', result: [] }, 500)));
    expect(problem).toMatchObject({ kind: 'http', status: 500 });
  });

  it.each<[string, unknown]>([
    ['body', null],
    ['body', []],
    ['body', 'text'],
    ['retcode', {}],
    ['retcode', { retcode: null }],
    ['retcode', { retcode: '<b>0</b>' }],
    ['retcode', { retcode: '9'.repeat(5000) }],
    ['retcode', { retcode: { toString: 1 } }],
  ])('names %s when the answer is %j', async (path, value) => {
    expect(await problemFrom(() => open(answer(value)))).toEqual({
      kind: 'protocol',
      from: 'gateway',
      path,
    });
  });
});
