import { describe, expect, it } from 'vitest';
import { inLesson, type InLesson } from './bench.ts';

const ready = ['POST', 'onlineagent/:me/sayfree'] as const;
const answer = ['PUT', 'voicecall/:me/answer'] as const;
const end = ['DELETE', 'voicecall/:me/release'] as const;
const hold = ['POST', 'voicecall/:me/hold'] as const;
const consult = { dstaddress: '1004', devicetype: 2, mode: 1, callappdata: '', caller: '' };

/** Answers and ends callers until the lesson is over or another step comes. */
async function handles({ step, answersNext, does }: InLesson, count: number): Promise<string> {
  for (let nth = 0; nth < count; nth += 1) {
    await answersNext();
    await does(...end);
  }
  return step();
}

/** The ID of the agent's call that is in that state. */
const callId = ({ controls }: InLesson, state: string): string =>
  controls
    .agentState('1001')
    .calls.find((call) => call.legs.some((leg) => leg.workNo === '1001' && leg.state === state))?.callId ??
  '';

describe('rush hour', () => {
  it('has two at once: held, answered, swapped, ended; and then three in a row', async () => {
    const lesson = await inLesson('rushHour');
    const { step, goOn, does, own, answersNext } = lesson;
    goOn();
    await answersNext();
    const seen = [step()];
    await does(...hold);
    seen.push(step(), ...own());
    await does(...answer);
    seen.push(step());
    await does(...hold);
    const [first] = lesson.controls.agentState('1001').calls;
    await does('POST', `voicecall/:me/gethold?callid=${first?.callId ?? ''}`);
    seen.push(step());
    await does(...end);
    await does('POST', 'voicecall/:me/gethold');
    await does(...end);
    seen.push(step(), await handles(lesson, 3));
    expect(seen).toEqual([
      ...['hold', 'second', 'held +442079460958', 'ringing +12025550142'],
      ...['swap', 'endBoth', 'next', 'over'],
    ]);
  });

  it('has the first caller call again whose call was ended instead of held', async () => {
    const { step, goOn, does, own, answersNext } = await inLesson('rushHour');
    goOn();
    await answersNext();
    await does(...end);
    const seen = [step()];
    goOn();
    await answersNext();
    seen.push(step(), ...own());
    expect(seen).toEqual(['overBeforeHold', 'hold', 'talking +442079460958']);
  });

  it('goes on with the end of both where a call was ended instead of swapped', async () => {
    const { step, goOn, does, answersNext } = await inLesson('rushHour');
    goOn();
    await answersNext();
    await does(...hold);
    await does(...answer);
    await does(...end);
    expect(step()).toBe('endBoth');
  });

  it('takes back nobody by itself: a step that is skipped goes on without the second caller', async () => {
    const { step, goOn, answersNext, own } = await inLesson('rushHour');
    goOn();
    await answersNext();
    goOn();
    const seen = [step()];
    goOn();
    seen.push(step(), ...own());
    expect(seen).toEqual(['endBoth', 'next']);
  });
});

describe('transfers and consults', () => {
  it('has one caller transferred, one completed after a talk, one taken back', async () => {
    const lesson = await inLesson('passingOn');
    const { clock, step, goOn, does, own, answersNext } = lesson;
    goOn();
    await answersNext();
    const seen = [step()];
    await does('POST', 'voicecall/:me/transfer', {
      ...{ devicetype: 2, address: '1004', mode: 0, callappdata: '', caller: '', mediaability: 0 },
    });
    seen.push(step());
    clock.advance(5_000);
    seen.push(step());
    await answersNext();
    seen.push(step());
    await does('POST', 'voicecall/:me/innerhelp', consult);
    clock.advance(3_000);
    seen.push(step());
    await does('POST', `voicecall/:me/connecthold/${callId(lesson, 'held')}`);
    seen.push(step());
    clock.advance(5_000);
    await answersNext();
    await does('POST', 'voicecall/:me/innerhelp', consult);
    clock.advance(3_000);
    seen.push(step());
    await does('POST', `voicecall/:me/dropcall/${callId(lesson, 'talking')}`);
    seen.push(step(), ...own());
    await does(...end);
    expect([...seen, step()]).toEqual([
      ...['transfer', 'passedOn', 'next', 'talkFirst', 'complete', 'passedOn', 'comeBack', 'end'],
      ...['talking +46846500421', 'over'],
    ]);
  });
});

describe('callers who hang up', () => {
  it('has one before the answer, one in the middle, one on hold, and one who stays', async () => {
    const lesson = await inLesson('hangUps');
    const { clock, step, goOn, does, answersNext } = lesson;
    goOn();
    await does(...ready);
    goOn();
    const seen = [step()];
    clock.advance(4_000);
    seen.push(step());
    goOn();
    await answersNext();
    seen.push(step());
    clock.advance(4_000);
    seen.push(step());
    goOn();
    await answersNext();
    seen.push(step());
    await does(...hold);
    seen.push(step());
    clock.advance(4_000);
    seen.push(step());
    goOn();
    expect([...seen, await handles(lesson, 1)]).toEqual([
      ...['answer', 'gaveUp', 'talk', 'hungUp', 'hold', 'waits', 'hungUpOnHold', 'over'],
    ]);
  });
});

describe('a forced sign-out', () => {
  it('waits until the agent has taken the session back', async () => {
    const lesson = await inLesson('forcedOut');
    const { step, goOn, agent, controls } = lesson;
    goOn();
    const seen = [await handles(lesson, 1)];
    goOn();
    seen.push(step());
    const refused = await agent.signIn();
    seen.push(step());
    await agent.send('PUT', 'onlineagent/:me/forcelogin', {
      ...{ password: 'practice', phonenum: '41001', status: 3, autoanswer: false },
    });
    seen.push(step());
    expect([seen, refused.retcode, controls.agentState('1001').signedIn]).toEqual([
      ['takeOver', 'takenOver', 'takenOver', 'ready'],
      '100-002',
      true,
    ]);
    expect(await handles(lesson, 1)).toBe('over');
  });
});

describe('a gateway that restarts', () => {
  it('answers nothing for a while, forgets the session, and the call goes on', async () => {
    const lesson = await inLesson('restart');
    const { clock, step, goOn, agent, answersNext, does, own } = lesson;
    goOn();
    await answersNext();
    const seen = [step()];
    goOn();
    seen.push(step());
    await expect(agent.send('GET', 'onlineagent/:me/agentstatus')).rejects.toThrow('cut');
    clock.advance(20_000);
    seen.push(step());
    await agent.signIn({ status: 3 });
    seen.push(step(), ...own());
    await does(...end);
    expect([...seen, await handles(lesson, 1)]).toEqual([
      ...['away', 'gone', 'back', 'end', 'talking +442079460958', 'over'],
    ]);
  });

  it('is back for whoever leaves the lesson meanwhile', async () => {
    const { course, goOn, agent, answersNext } = await inLesson('restart');
    goOn();
    await answersNext();
    goOn();
    course.leave();
    await expect(agent.send('GET', 'onlineagent/:me/agentstatus')).resolves.toMatchObject({ retcode: '0' });
  });
});
