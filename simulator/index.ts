import { makeCertificate, type Certificate } from './certificate.ts';
import { systemClock } from './clock.ts';
import { Cms, cmsBase } from './cms/cms.ts';
import { openControl } from './control/control.ts';
import { checkedFault } from './control/faultCheck.ts';
import { FaultBook } from './control/faults.ts';
import { Gateway, gatewayBase } from './gateway/router.ts';
import { siteFrom, type SimulatorOptions } from './options/options.ts';
import type { Platform } from './platform/platform.ts';
import { createPlatform } from './platform/routing.ts';
import { seededRandom } from './random.ts';
import { RequestCounts } from './control/requestCounts.ts';
import type { Course } from './scenarios/lessons/courseTypes.ts';
import { scenarioNamed } from './scenarios/index.ts';
import { stageOn } from './scenarios/platformStage.ts';
import { controlsOf, type Controls } from './control/controls.ts';
import { defaultTimings } from './options/timings.ts';
import { jsonAnswer, type Answer } from './wire/httpAnswer.ts';
import type { WireRequest } from './wire/request.ts';
import { listen, serve, type Delivery } from './wire/server.ts';

export { createManualClock, type ManualClock } from './clock.ts';
export type { AgentOption } from './options/agentOptions.ts';
export type { SimulatorOptions } from './options/options.ts';

/** An agent that can sign in. */
export interface SimulatedAgent {
  workNo: string;
  password: string;
  phoneNumber: string;
  skillIds: number[];
}

/** A running gateway and CC-CMS. */
export interface Simulator extends Controls {
  /** Base address up to the port, such as `https://127.0.0.1:8043`. */
  gateway: string;
  /** Address of the control server, null without one. */
  control: string | null;
  /** Upper-case hex pairs joined by colons, as Node's `fingerprint256`; empty with plain HTTP. */
  certificateSha256: string;
  /** Empty with plain HTTP. */
  certificatePem: string;
  agents: SimulatedAgent[];
  skills: { id: number; name: string }[];
  cms: { url: string; accessKey: string; secretKey: string; ccId: number; vdn: number };
  /** What chooses among lessons; null: the scenario has none. */
  course: Course | null;
  /** Ends every wait and connection. */
  stop(): Promise<void>;
}

function deliveryOf(platform: Platform, options: SimulatorOptions): Delivery {
  const { latencyMs = 0, charset = 'utf-8' } = options;
  return {
    coding: { charset, compression: platform.site.compression },
    latencyMs: ({ path }: WireRequest) => (typeof latencyMs === 'number' ? latencyMs : latencyMs(path)),
    after: (delayMs, run) => platform.after(delayMs, run),
  };
}

function answerer(gateway: Gateway, cms: Cms) {
  return (request: WireRequest, onGone: (gone: () => void) => void): Answer | Promise<Answer> => {
    if (request.path.startsWith(gatewayBase)) return gateway.answer(request, onGone);
    if (request.path.startsWith(cmsBase)) return cms.answer(request);
    return jsonAnswer({ error: 'no such address' }, 404);
  };
}

function address(certificate: Certificate | null, host: string, port: number): string {
  const name = host.includes(':') ? `[${host}]` : host;
  return `${certificate === null ? 'http' : 'https'}://${name}:${String(port)}`;
}

/**
 * Starts a simulated agent gateway with its CC-CMS.
 * @throws RangeError for options out of range, an error of Node's when a port is taken
 */
export async function startSimulator(options: SimulatorOptions = {}): Promise<Simulator> {
  const scenario = options.scenario === undefined ? null : scenarioNamed(options.scenario);
  const { host = '127.0.0.1', port = 0, clock = systemClock, seed = 1 } = options;
  const set = siteFrom(options, defaultTimings, scenario);
  const platform = createPlatform({ ...set, clock, random: options.random ?? seededRandom(seed) });
  const faults = new FaultBook();
  for (const fault of [...(scenario?.faults ?? []), ...(options.faults ?? [])])
    faults.add(checkedFault(fault));
  const counts = new RequestCounts();
  const gateway = new Gateway(platform, faults, counts.add);
  const answer = answerer(gateway, new Cms(platform, faults, set.cms, counts.add));
  const delivery = deliveryOf(platform, options);
  const certificate = options.http === true ? null : await makeCertificate();
  const server = await listen({ host, port, certificate, oldTls: options.oldTls }, (incoming, response) =>
    serve(incoming, response, delivery, answer),
  );
  const controls = controlsOf(platform, faults, counts);
  const control = options.controlPort === undefined ? null : await openControl(options.controlPort, controls);
  const course = scenario?.start(stageOn(platform, faults)) ?? null;
  const base = address(certificate, host, server.port);
  const { accessKey, secretKey, ccId, vdn } = set.cms;
  return {
    ...controls,
    gateway: base,
    control: control?.url ?? null,
    certificateSha256: certificate?.sha256 ?? '',
    certificatePem: certificate?.certificatePem ?? '',
    agents: set.agents.map(({ workNo, password, phoneNumber, skillIds }) => ({
      ...{ workNo, password, phoneNumber, skillIds },
    })),
    skills: set.skills.map(({ id, name }) => ({ id, name })),
    cms: { url: base, accessKey, secretKey, ccId, vdn },
    course,
    stop: async () => {
      platform.halt();
      await Promise.all([server.close(), control?.close()]);
    },
  };
}
