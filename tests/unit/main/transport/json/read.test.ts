import * as v from 'valibot';
import { expect, it } from 'vitest';
import { readersFor } from '../../../../../src/main/transport/json/read.ts';
import { number, objectOf } from '../../../../../src/main/transport/json/values.ts';
import { problemFrom } from '../../../../support/problemFrom.ts';

const { read, readPartly } = readersFor('cms');
const schema = objectOf({ a: number, b: number });
const list = v.array(objectOf({ a: v.string() }));

it('names who answered and where it does not fit, not what was sent', async () => {
  expect(await problemFrom(() => read(list, [{ a: 'x' }, { a: 1 }], 'result'))).toEqual({
    kind: 'protocol',
    from: 'cms',
    path: 'result[1].a',
  });
});

it('leaves out a member that does not fit, and says which', () => {
  expect(readPartly(schema, { a: 'x', b: 2 }, 'result')).toEqual({ value: { a: null, b: 2 }, unread: ['a'] });
});

it('reads nothing of what is no object at all', async () => {
  expect(await problemFrom(() => readPartly(schema, 'text', 'result'))).toMatchObject({ path: 'result' });
});

it('does not do without a member that has to be there', async () => {
  const strict = objectOf({ a: number, b: v.number() });
  expect(await problemFrom(() => readPartly(strict, { b: 'x' }, 'result'))).toMatchObject({
    path: 'result.b',
  });
});
