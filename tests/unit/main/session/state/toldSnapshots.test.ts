import { describe, expect, it } from 'vitest';
import { talking, tell } from '../support/agentWithCall.ts';
import { refusal } from '../support/scriptedGateway.ts';
import { signedIn } from '../support/session.ts';
import { activity, bare, idA, named } from '../support/telling.ts';
import { problemFrom } from '../../../../support/problemFrom.ts';
import { wrongIn } from '../../../../support/operations.ts';

describe('what is sent', () => {
  it('is nothing for an event that changes nothing', async () => {
    const made = await talking();
    await tell(made, bare('unrecognised'), bare('phoneOffHook'), named('talking', idA), activity('busy'));
    expect(made.told).toEqual([]);
  });

  it('reaches every subscriber in order, although one fails and one acts', async () => {
    const made = await signedIn();
    const heard: string[] = [];
    made.session.subscribe(() => {
      throw new Error('broken window');
    });
    made.session.subscribe((_previous, next) => {
      const wrong = wrongIn(next);
      if (wrong !== null) void made.session.actions.dismissProblem({ id: wrong.id });
    });
    made.session.subscribe((previous, next) => {
      heard.push(`${String(wrongIn(previous)?.during)} > ${String(wrongIn(next)?.during)}`);
    });
    made.gateway.refuse('sayReady', refusal('100-009'));
    await problemFrom(made.session.actions.ready());
    expect(heard).toEqual(['undefined > undefined', 'undefined > ready', 'ready > undefined']);
    expect(made.logged).toContain('a subscriber of the session failed');
  });

  it('stops for a subscriber that left', async () => {
    const made = await signedIn();
    const heard: string[] = [];
    const leave = made.session.subscribe((_previous, next) => heard.push(next.availability.now));
    await tell(made, activity('busy'));
    leave();
    await tell(made, activity('ready'));
    expect(heard).toEqual(['busy']);
  });
});
