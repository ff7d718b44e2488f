import { describe, expect, it } from 'vitest';
import { delays } from '../../../../../src/main/session/time/delays.ts';
import type { Activity } from '../../../../../src/shared/domain.ts';
import { type Made, tell } from '../support/agentWithCall.ts';
import { refusal } from '../support/scriptedGateway.ts';
import { signedIn } from '../support/session.ts';
import { activity } from '../support/telling.ts';
import { problemFrom } from '../../../../support/problemFrom.ts';
import { wrongIn } from '../../../../support/operations.ts';

it('forgets that busy was refused once it is accepted with another reason', async () => {
  const { session, gateway } = await signedIn();
  gateway.refuse('sayBusy', refusal('100-009'));
  await problemFrom(session.actions.busy({ reason: 201 }));
  expect(wrongIn(session.snapshot())?.during).toBe('busy');
  gateway.reply('sayBusy', async () => {});
  await session.actions.busy({ reason: 202 });
  expect([wrongIn(session.snapshot()), session.snapshot().availability.next]).toEqual([
    null,
    { activity: 'busy', reason: 202 },
  ]);
});

it('asks what has become of a longer break where the break has ended before that was accepted', async () => {
  const made = await signedIn();
  await made.session.actions.rest({ seconds: 300 });
  made.gateway.isDoing('rest');
  await tell(made, activity('rest'));
  made.gateway.reply('startRest', async () => {
    made.gateway.isDoing('ready');
    await tell(made, activity('ready'));
  });
  await made.session.actions.rest({ seconds: 600 });
  await made.clock.advance(delays.newsExpectedMs);
  expect(made.now().availability).toMatchObject({ now: 'ready', next: null });
});

describe('a state that the gateway accepts and tells nothing of', () => {
  const ask = {
    ready: (made: Made) => made.session.actions.ready(),
    busy: (made: Made) => made.session.actions.busy({ reason: 201 }),
    rest: (made: Made) => made.session.actions.rest({ seconds: 300 }),
    wrapUp: (made: Made) => made.session.actions.wrapUp(),
  };
  type Asked = keyof typeof ask;

  /** @param found what the gateway then says that the agent does */
  async function accepted(asked: Asked, found: Activity) {
    const made = await signedIn();
    await tell(made, activity(asked === 'ready' ? 'busy' : 'ready'));
    await ask[asked](made);
    made.gateway.isDoing(found);
    await made.clock.advance(delays.newsExpectedMs);
    return made;
  }

  it.each<[Asked, Activity]>([
    ['ready', 'busy'],
    ['busy', 'ready'],
    ['rest', 'ready'],
    ['rest', 'busy'],
    ['wrapUp', 'ready'],
  ])('is told not to have come, until it is asked again: %s, and it is %s', async (asked, found) => {
    const made = await accepted(asked, found);
    expect(wrongIn(made.now())).toMatchObject({ during: asked, problem: { kind: 'stateNotSet' } });
    expect(made.now().availability).toMatchObject({ now: found, next: null });
    await ask[asked](made);
    expect(wrongIn(made.now())).toBeNull();
  });

  it.each<[Asked, Activity]>([
    ['ready', 'busy'],
    ['busy', 'ready'],
    ['rest', 'ready'],
    ['wrapUp', 'ready'],
  ])('is no failure any more where it comes later: %s', async (asked, found) => {
    const made = await accepted(asked, found);
    await tell(made, activity(asked));
    expect(wrongIn(made.now())).toBeNull();
  });

  it.each<[Asked, Activity]>([
    ['busy', 'busy'],
    ['busy', 'wrapUp'],
    ['rest', 'unknown'],
  ])('is no failure where nothing says so: %s, and it is %s', async (asked, found) => {
    const made = await accepted(asked, found);
    expect(made.now().operations).toEqual([]);
    const reports = made.gateway.count('status');
    await made.clock.advance(2 * delays.newsExpectedMs);
    expect([made.now().operations, made.gateway.count('status')]).toEqual([[], reports]);
  });
});
