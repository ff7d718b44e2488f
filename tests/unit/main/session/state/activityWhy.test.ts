import { describe, expect, it } from 'vitest';
import type { AgentEvent } from '../../../../../src/shared/agentEvents.ts';
import { settled, signedIn } from '../support/session.ts';
import { about, activity, alerting, idA, idB, named } from '../support/telling.ts';

async function setup() {
  const made = await signedIn();
  made.gateway.isDoing('busy');
  const tell = async (...events: AgentEvent[]): Promise<void> => {
    for (const event of events) {
      made.gateway.event(event);
      await settled();
    }
  };
  return { ...made, tell };
}

/** An agent whose phone rang and who did not answer. */
async function missed() {
  const made = await setup();
  await made.tell(activity('busy'), alerting(), named('ringing', idA), about('notAnswered', idA));
  return made;
}

describe('an agent who did not answer in time', () => {
  it('is told why they are busy', async () => {
    const { tell, now } = await missed();
    await tell(activity('busy'));
    expect(now()).toMatchObject({ activity: 'busy', activityWhy: 'missedCall' });
  });

  it('is still told when the call has gone from the window', async () => {
    const { clock, tell, now } = await missed();
    await tell(activity('busy'));
    await clock.advance(60_000);
    expect(now()).toMatchObject({ calls: [], activityWhy: 'missedCall' });
  });

  it.each(['ready', 'wrapUp', 'rest'] as const)('is told nothing once they are %s', async (next) => {
    const { tell, now } = await missed();
    await tell(activity(next));
    expect(now().activityWhy).toBeNull();
    await tell(activity('busy'));
    expect(now().activityWhy).toBeNull();
  });

  it('is told nothing more with the next call', async () => {
    const { tell, now } = await missed();
    await tell(activity('busy'), alerting(), named('ringing', idB));
    expect(now().activityWhy).toBeNull();
  });
});

it('is not told of a caller who gave up', async () => {
  const { tell, now } = await setup();
  await tell(activity('busy'), alerting(), named('ringing', idA), about('abandoned', idA), activity('busy'));
  expect(now()).toMatchObject({ activity: 'busy', activityWhy: null });
});
