/**
 * A session on the real client, against the simulator over real HTTPS, on a clock that moves only while the wire is
 * quiet; except where the watch of the wire does not see all that is under way.
 */
import { onTestFinished } from 'vitest';
import { seededRandom } from '../../../simulator/random.ts';
import { type SimulatorOptions, startSimulator } from '../../../simulator/index.ts';
import { createCallDetails } from '../../../src/main/cms/callDetails.ts';
import { createAgentGateway } from '../../../src/main/gateway/agentGateway.ts';
import { createSession } from '../../../src/main/session/session.ts';
import type { SessionSnapshot } from '../../../src/shared/contract/snapshot.ts';
import { toAgentId } from '../../../src/shared/ids.ts';
import { briefOf } from '../../support/brief.ts';
import { brisk } from '../../support/brisk.ts';
import { createManualClock } from '../../support/manualClock.ts';
import { passUntil } from '../../support/passing.ts';
import { watchWire } from '../../support/wireWatch.ts';

/** How long a test waits for something, in its own time. */
const atMostMs = 30_000;

export const agentId = toAgentId('1001');

/** The machine's own time. */
const realTime = {
  now: Date.now,
  setTimeout,
  clearTimeout: (timer: unknown) => clearTimeout(timer as NodeJS.Timeout),
  after: (delayMs: number, run: () => void) => {
    const timer = setTimeout(run, delayMs);
    return () => clearTimeout(timer);
  },
};

/** @param inRealTime where work goes on in other threads, such as unpacking, which looks like a quiet wire */
export async function startSite(overrides: SimulatorOptions = {}, inRealTime = false) {
  const wire = watchWire();
  onTestFinished(() => wire.stop());
  const time = createManualClock();
  const clock = inRealTime ? realTime : time;
  const simulator = await startSimulator({
    ...brisk,
    noAnswerMs: 5000,
    agents: 2,
    ...overrides,
    clock,
  });
  onTestFinished(() => simulator.stop());
  return { ...simulator, time, wire, clock, inRealTime };
}

type Site = Awaited<ReturnType<typeof startSite>>;

export function sessionOn(
  site: Site,
  { wrapUpMs = null, answersOnPhone = false }: { wrapUpMs?: number | null; answersOnPhone?: boolean } = {},
) {
  const { clock } = site;
  const trust = { by: 'fingerprint', fingerprint: site.certificateSha256 } as const;
  const { url: address, accessKey, secretKey, ccId, vdn } = site.cms;
  const session = createSession({
    openGateway: (id) =>
      createAgentGateway({ address: site.gateway, trust, agentId: id, answersOnPhone, clock }),
    openCallDetails: () =>
      createCallDetails({
        address,
        ccId,
        vdn,
        accessKey,
        secretKey,
        signedHeaders: ['host'],
        trust,
        clock,
      }),
    describeNumber: (raw) => ({ raw, display: raw, regionCode: null }),
    clock,
    random: seededRandom(7),
    wrapUpMs: () => wrapUpMs,
    log: () => {},
    newReference: () => 'R',
  });
  onTestFinished(() => session.dispose());
  const told: SessionSnapshot[] = [];
  session.subscribe((_previous, next) => told.push(next));
  /**
   * Lets the time pass until this holds. @returns the first snapshot, the present one included, for which it does
   * @throws Error when there is none in time
   */
  const until = async (holds: (snapshot: SessionSnapshot) => boolean): Promise<SessionSnapshot> => {
    if (holds(session.snapshot())) return session.snapshot();
    const from = told.length;
    const found = () => told.slice(from).find(holds);
    if (site.inRealTime) {
      await new Promise<void>((resolve) => {
        const leave = session.subscribe(() => {
          if (found() === undefined) return;
          leave();
          resolve();
        });
      });
    } else await passUntil(site, site.time.now() + atMostMs, () => found() !== undefined);
    const first = found();
    if (first === undefined) throw new Error(`never came: ${briefOf(session.snapshot())}`);
    return first;
  };
  return { session, actions: session.actions, told, until };
}

interface SignInWish {
  takeOver?: boolean;
  startReady?: boolean;
  autoEnterReady?: boolean;
}

export function credentialsOf(site: Site, overrides: SignInWish = {}) {
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
export async function atWork(
  overrides: SimulatorOptions = {},
  how: SignInWish & { inRealTime?: boolean; wrapUpMs?: number; answersOnPhone?: boolean } = {},
) {
  const { inRealTime, wrapUpMs, answersOnPhone = false, ...wish } = how;
  const site = await startSite(overrides, inRealTime);
  const made = sessionOn(site, { wrapUpMs: wrapUpMs ?? null, answersOnPhone });
  await made.actions.signIn(credentialsOf(site, wish));
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
