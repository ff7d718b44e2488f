import { describe, expect, it } from 'vitest';
import { inLesson } from './bench.ts';

/** The agent is ready after each call, by itself. */
const ready = ['POST', 'onlineagent/:me/sayfree'] as const;
const answer = ['PUT', 'voicecall/:me/answer'] as const;
const end = ['DELETE', 'voicecall/:me/release'] as const;
const hours = 4 * 3_600_000;

describe('a lesson', () => {
  it('waits for whoever reads, as long as that takes, and for the agent to be ready', async () => {
    const { clock, step, goOn, does, own, agent } = await inLesson('quietMorning');
    const seen: string[] = [step()];
    const look = (): number => seen.push(step(), ...own());
    for (let waited = 0; waited < hours; waited += 60_000) {
      clock.advance(60_000);
      await agent.poll().answer;
    }
    look();
    goOn();
    look();
    await does(...ready);
    look();
    clock.advance(60_000);
    look();
    goOn();
    look();
    expect(seen).toEqual(['welcome', 'welcome', 'ready', 'ring', 'ring', 'answer', 'ringing +442079460958']);
  });

  it('goes on when a call was answered and ended, and with the next one by itself', async () => {
    const { clock, step, goOn, does, answersNext, told } = await inLesson('quietMorning');
    goOn();
    await answersNext();
    const seen = [step()];
    await does(...end);
    seen.push(step());
    clock.advance(6_000);
    seen.push(step());
    expect([seen, told.at(-1)]).toMatchObject([['end', 'next', 'answer'], { nth: 2, of: 4 }]);
  });

  it('is over after its last call', async () => {
    const { step, goOn, does, answersNext } = await inLesson('quietMorning');
    goOn();
    for (let nth = 0; nth < 4; nth += 1) {
      await answersNext();
      await does(...end);
    }
    expect(step()).toBe('over');
  });

  it('takes a step for done that was done before it was asked for', async () => {
    const { step, goOn, does } = await inLesson('quietMorning');
    await does(...ready);
    goOn();
    expect(step()).toBe('ring');
  });

  it('lets the same caller call again who was missed, once that was read and the agent is ready again', async () => {
    const { clock, step, goOn, does, own } = await inLesson('quietMorning', 'busy');
    goOn();
    await does(...ready);
    goOn();
    clock.advance(59_000);
    const seen = [step()];
    clock.advance(2_000);
    seen.push(step(), ...own());
    goOn();
    seen.push(step());
    await does(...ready);
    seen.push(step());
    goOn();
    await does(...answer);
    seen.push(step(), ...own());
    expect(seen).toEqual(['answer', 'missed', 'ready', 'ring', 'end', 'talking +442079460958']);
  });

  it('lets no call come to an agent who went on a break while it was due', async () => {
    const { clock, step, goOn, does, own, answersNext } = await inLesson('quietMorning');
    goOn();
    await answersNext();
    await does(...end);
    await does('POST', 'onlineagent/:me/saybusy');
    clock.advance(60_000);
    expect([step(), own()]).toEqual(['ready', []]);
  });

  it('waits for an agent who signs out in the middle of a call, and lets its caller call again', async () => {
    const { step, goOn, does, agent, answersNext, own } = await inLesson('rushHour');
    goOn();
    await answersNext();
    const seen = [step()];
    await does('DELETE', 'onlineagent/:me/forcelogout');
    seen.push(step());
    goOn();
    seen.push(step());
    await agent.signIn({ status: 3 });
    seen.push(step());
    goOn();
    await answersNext();
    seen.push(step(), ...own());
    expect(seen).toEqual([
      ...['hold', 'signInAgain', 'signInAgain', 'overBeforeHold', 'hold'],
      'talking +442079460958',
    ]);
  });

  it('does not hear a word about a step that is over', async () => {
    const { course, step, goOn, does, told } = await inLesson('quietMorning');
    goOn();
    await does(...ready);
    course.goOn(told[0]?.at ?? 0);
    expect(step()).toBe('ring');
  });

  it('ends where it is when it is left, and another begins anew', async () => {
    const { clock, course, step, goOn, answersNext, does, told } = await inLesson('rushHour');
    goOn();
    await answersNext();
    course.leave();
    const before = told.length;
    await does('POST', 'voicecall/:me/hold');
    clock.advance(60_000);
    const after = told.length;
    course.begin('passingOn', 'calm');
    expect([after - before, step(), told.at(-1)]).toMatchObject([0, 'passOn', { nth: 0, of: 3 }]);
  });

  it.each([
    ['lunch', 'usual', /^lesson must be one of quietMorning, /],
    ['restart', 'hasty', /^pace must be one of calm, usual, busy$/],
  ])('is not begun as %s at the pace %s', async (lesson, pace, said) => {
    const { course } = await inLesson('quietMorning');
    expect(() => course.begin(lesson, pace)).toThrow(said);
  });
});

describe('the whole morning', () => {
  it('begins for the agent who is signed in, and nothing comes after it was left', async () => {
    const { clock, course, step, does, own } = await inLesson('wholeMorning');
    await does(...ready);
    const seen = [step()];
    clock.advance(3_000);
    seen.push(...own());
    await does(...answer);
    await does(...end);
    course.leave();
    await does(...ready);
    clock.advance(60_000);
    seen.push(...own());
    expect(seen).toEqual(['playing', 'ringing +442079460958']);
  });
});
