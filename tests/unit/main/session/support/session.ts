import { createSession, type Session } from '../../../../../src/main/session/session.ts';
import type { CallDetailsPort } from '../../../../../src/main/session/gatewayPort/callDetailsPort.ts';
import type { SessionSnapshot } from '../../../../../src/shared/contract/snapshot.ts';
import { toAgentId } from '../../../../../src/shared/ids.ts';
import { createManualClock, settled } from '../../../../support/manualClock.ts';
import { refusal, scriptedGateway } from './scriptedGateway.ts';
import { describeNumber } from '../../../../support/callMoment.ts';

export const agentId = toAgentId('49999');
export const credentials = {
  agentId,
  password: 'secret',
  phoneNumber: '40038',
  takeOver: false,
  autoEnterReady: true,
  startReady: true,
};

/** A session on a scripted gateway, with the clock in the test's hand. */
export function newSession(
  overrides: { callDetails?: CallDetailsPort; knowsWorstQueue?: () => boolean } = {},
) {
  const clock = createManualClock();
  const gateway = scriptedGateway();
  const told: SessionSnapshot[] = [];
  const logged: string[] = [];
  const details: unknown[] = [];
  let references = 0;
  const session: Session = createSession({
    openGateway: () => gateway.port,
    openCallDetails: () => overrides.callDetails ?? null,
    describeNumber,
    knowsWorstQueue: overrides.knowsWorstQueue ?? (() => false),
    clock,
    random: () => 1,
    log: (_level, message, detail) => {
      logged.push(message);
      details.push(detail);
    },
    newReference: () => `R${(references += 1)}`,
  });
  session.subscribe((_previous, next) => told.push(next));
  return { clock, gateway, session, told, logged, details, now: () => session.snapshot() };
}

/** The same, signed in, with everything asked that a sign-in asks; a second sign-in is refused for its password. */
export async function signedIn(overrides: Parameters<typeof newSession>[0] = {}) {
  const made = newSession(overrides);
  await made.session.actions.signIn(credentials);
  await settled();
  made.gateway.refuse('signIn', refusal('100-004'));
  made.gateway.asked.length = 0;
  made.told.length = 0;
  return made;
}

/** Signs out, and in again with another work number or the same one. */
export async function signInAnew({ session, gateway }: ReturnType<typeof newSession>, as: string = agentId) {
  await session.actions.signOut({ releaseCall: false });
  gateway.reply('signIn', async () => ({
    ...{ vdnId: '1', passwordMustChange: false, passwordDaysLeft: null, loginAt: null, hasVoice: true },
  }));
  await session.actions.signIn({ ...credentials, agentId: toAgentId(as) });
  await settled();
}

export { settled };
