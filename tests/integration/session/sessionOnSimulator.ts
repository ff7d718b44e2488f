/** A session on the real client, against the simulator over real HTTPS. */
import { onTestFinished } from 'vitest';
import { type SimulatorOptions, startSimulator } from '../../../simulator/index.ts';
import { createCallDetails } from '../../../src/main/cms/callDetails.ts';
import { createAgentGateway } from '../../../src/main/gateway/agentGateway.ts';
import { createSession } from '../../../src/main/session/session.ts';
import type { SessionSnapshot } from '../../../src/shared/contract/snapshot.ts';
import { toAgentId } from '../../../src/shared/ids.ts';
import { brisk } from '../../support/brisk.ts';

export const agentId = toAgentId('1001');

export async function startSite(overrides: SimulatorOptions = {}) {
  const simulator = await startSimulator({ ...brisk, noAnswerMs: 5000, agents: 2, ...overrides });
  onTestFinished(() => simulator.stop());
  return simulator;
}

type Site = Awaited<ReturnType<typeof startSite>>;

export function sessionOn(site: Site) {
  const trust = { by: 'fingerprint', fingerprint: site.certificateSha256 } as const;
  const { url: address, accessKey, secretKey, ccId, vdn } = site.cms;
  const session = createSession({
    openGateway: (id) => createAgentGateway({ address: site.gateway, trust, agentId: id }),
    openCallDetails: () =>
      createCallDetails({ address, ccId, vdn, accessKey, secretKey, signedHeaders: ['host'], trust }),
    describeNumber: (raw) => ({ raw, display: raw, regionCode: null }),
    clock: { now: Date.now, setTimeout, clearTimeout: (timer) => clearTimeout(timer as NodeJS.Timeout) },
    random: Math.random,
    log: () => {},
    newReference: () => 'R',
  });
  onTestFinished(() => session.dispose());
  const told: SessionSnapshot[] = [];
  session.subscribe((_previous, next) => told.push(next));
  /** The first snapshot, the present one included, for which this holds. */
  const until = (holds: (snapshot: SessionSnapshot) => boolean): Promise<SessionSnapshot> =>
    new Promise((resolve) => {
      if (holds(session.snapshot())) {
        resolve(session.snapshot());
        return;
      }
      const leave = session.subscribe((_previous, next) => {
        if (!holds(next)) return;
        leave();
        resolve(next);
      });
    });
  return { session, actions: session.actions, told, until };
}

export function credentialsOf(site: Site, overrides: { takeOver?: boolean; startReady?: boolean } = {}) {
  const agent = site.agents.find(({ workNo }) => workNo === agentId);
  if (agent === undefined) throw new Error('no such agent');
  const { password, phoneNumber } = agent;
  return {
    agentId,
    password,
    phoneNumber,
    takeOver: false,
    autoEnterReady: true,
    startReady: true,
    ...overrides,
  };
}

/** Signed in, ready for calls, and with every question of the beginning answered. */
export async function atWork(overrides: SimulatorOptions = {}, how: { startReady?: boolean } = {}) {
  const site = await startSite(overrides);
  const made = sessionOn(site);
  await made.actions.signIn(credentialsOf(site, how));
  await made.until(
    ({ queues, availability }) =>
      queues.length > 0 && availability.now === (how.startReady === false ? 'busy' : 'ready'),
  );
  return { site, ...made };
}

/** The key of the call in this phase, as soon as there is one. */
export async function keyOf(
  { until }: Pick<ReturnType<typeof sessionOn>, 'until'>,
  phase: string,
  callId?: string,
): Promise<string> {
  const fits = (snapshot: SessionSnapshot) =>
    snapshot.calls.find((call) => call.phase === phase && (callId === undefined || call.callId === callId));
  const found = fits(await until((snapshot) => fits(snapshot) !== undefined));
  if (found === undefined) throw new Error(`no call is ${phase}`);
  return found.key;
}
