import { expect, it } from 'vitest';
import type { SimulatorOptions } from '../../../../simulator/index.ts';
import { problemFrom } from '../../../support/problemFrom.ts';
import { passUntil } from '../../../support/passing.ts';
import { atWork, keyOf } from '../sessionOnSimulator.ts';

const before = JSON.stringify({ name: 'Olivia', order: '48213' });
const after = JSON.stringify({
  name: 'Olivia',
  order: '48214',
  note: 'sent by courier on Thursday, 补发台灯已寄出',
});

/** In a call with data. */
async function talking(overrides: SimulatorOptions = {}) {
  const made = await atWork(overrides);
  const { callId } = made.site.placeCall({ caller: '+12025550142', calldata: before });
  const key = await keyOf(made, 'ringing');
  await made.actions.answer({ key });
  await keyOf(made, 'talking');
  const shown = () => made.session.snapshot().calls.find((one) => one.key === key)?.associatedData;
  /** Sets it, with the time passing that an answer needs. */
  const set = async (data: string) => {
    const setting = made.actions.setCallData({ key, data });
    let isSettled = false;
    void setting.catch(() => undefined).finally(() => (isSettled = true));
    await passUntil(made.site, made.site.time.now() + 60_000, () => isSettled);
    return setting;
  };
  return { ...made, key, callId, shown, set };
}

it.each([
  ['kept', 'kept', after],
  ['late', 'kept', after],
  ['dropped', 'unchanged', before],
  ['cut', 'other', after.slice(0, 64)],
] as const)(
  'where the gateway treats it as %s, it is told to be %s, and shown as it is',
  async (dataSet, told, data) => {
    const { set, shown } = await talking({ dataSet });
    expect(await set(after)).toBe(told);
    expect(shown()).toBe(data);
  },
);

it('takes the same data in another form for the same', async () => {
  const { set, shown } = await talking({ dataSet: 'asPairs' });
  expect(await set('{"name":"Olivia","order":"7"}')).toBe('kept');
  expect(shown()).toBe('name=Olivia;order=7');
});

it('goes by the acceptance where the gateway does not tell what it has', async () => {
  const { set, shown, site } = await talking();
  site.faults.add({ interface: 'callinfobycallid', retcode: '900-002', times: 0 });
  expect(await set(after)).toBe('notTold');
  expect(shown()).toBe(after);
});

it('asks what became of it where the answer was lost', async () => {
  const { set, shown, site } = await talking();
  site.faults.add({ interface: 'setcalldataex', drop: true, takesEffect: true });
  expect(await set(after)).toBe('kept');
  site.faults.add({ interface: 'setcalldataex', drop: true });
  expect(await problemFrom(set(before))).toMatchObject({ kind: 'unreachable' });
  expect(shown()).toBe(after);
});

it('refuses more than 16 KB before it is sent, in bytes: a Chinese character has three', async () => {
  const { set, site, shown } = await talking();
  const most = '王'.repeat(5461);
  expect(await set(most)).toBe('kept');
  const { setcalldataex } = site.requests();
  expect(await problemFrom(set(`${most}ab`))).toMatchObject({
    kind: 'invalidInput',
    field: 'associatedData',
  });
  expect([site.requests()['setcalldataex'], shown()]).toEqual([setcalldataex, most]);
});

it('tells what a gateway refuses that counts otherwise, and leaves the data as it is', async () => {
  const { set, shown } = await talking({ dataCounted: 'utf16' });
  expect(await problemFrom(set('x'.repeat(9000)))).toMatchObject({ kind: 'refusal', code: '100-011' });
  expect(shown()).toBe(before);
});

it('is not possible once the call has ended, which the gateway may know first', async () => {
  const { set, site, callId, until, key } = await talking();
  site.faults.add({ interface: 'agentevent', lose: true, eventType: 'AgentEvent_Customer_Release' });
  site.faults.add({ interface: 'setcalldataex', retcode: '400-001' });
  expect(await problemFrom(set(after))).toMatchObject({ kind: 'refusal', code: '400-001' });
  site.callerHangsUp(callId);
  await until(({ calls }) => calls.every((one) => one.key !== key || one.phase === 'ended'));
  expect(await problemFrom(set(after))).toMatchObject({ kind: 'notPossible', why: 'noSuchCall' });
});
