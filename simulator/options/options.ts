import type { Clock } from '../clock.ts';
import type { CmsSetup } from '../cms/cms.ts';
import type { Fault } from '../control/faults.ts';
import { agentsFrom, type AgentOption } from './agentOptions.ts';
import type { AgentAccount } from '../platform/model/agent.ts';
import type { Skill } from '../platform/model/site.ts';
import type { Random } from '../random.ts';
import { defaultSite, siteChoices, type Site } from './siteChoices.ts';
import type { Timings } from './timings.ts';
import type { Charset } from '../wire/httpAnswer.ts';

/** How a simulator is set up. Everything has a default; the waits of `Timings` are options by their names. */
export interface SimulatorOptions extends Partial<Timings>, Partial<Site> {
  /** 0, the default: any free port. */
  port?: number;
  /** Default 127.0.0.1. */
  host?: string;
  /** Plain HTTP instead of HTTPS. */
  http?: boolean;
  /** HTTPS by TLS 1.1 and nothing newer, as a gateway that was never renewed. Nothing with plain HTTP. */
  oldTls?: boolean;
  /** Undefined: no control server. 0: any free port. */
  controlPort?: number;
  /** How many agents from 1001 on, or the agents. Default 3. */
  agents?: number | AgentOption[];
  skills?: Skill[];
  /** For Guids, cookies and scenarios. Default 1. */
  seed?: number;
  random?: Random;
  clock?: Clock;
  /** Wait before each answer, in milliseconds; as a function of the interface's path. Default 0. */
  latencyMs?: number | ((path: string) => number);
  /** In which charset answers come. Default UTF-8. */
  charset?: Charset;
  /** Name of a scenario; default: nothing happens by itself. */
  scenario?: string;
  cms?: Partial<CmsSetup>;
  /** In force from the start. */
  faults?: Fault[];
}

const defaultSkills: Skill[] = [
  { id: 1, name: 'Service' },
  { id: 2, name: 'Orders' },
  { id: 3, name: 'VIP 客户' },
];

const defaultCms: CmsSetup = {
  accessKey: 'practice-access-key',
  secretKey: 'practice-secret-key',
  ccId: 1,
  vdn: 1,
  resultForm: 'both',
};

/** The values of `given` that are set, by the names of `defaults`; the defaults where they are not. */
function over<T extends object>(defaults: T, given: Partial<T>): T {
  const result = { ...defaults };
  for (const name of Object.keys(defaults) as (keyof T)[]) {
    const value = given[name];
    if (value !== undefined) result[name] = value;
  }
  return result;
}

/** @throws RangeError for a choice that no site has */
function checkSite(site: Site): Site {
  for (const [name, { allowed }] of Object.entries(siteChoices)) {
    const value = site[name as keyof Site];
    if (!(allowed as readonly unknown[]).includes(value)) {
      throw new RangeError(`${name} must be ${allowed.map(String).join(' or ')}`);
    }
  }
  return site;
}

/**
 * The parts of the options that describe the site, with their defaults.
 * @throws RangeError for agents out of range, or beside a scenario's
 */
export function siteFrom(
  options: SimulatorOptions,
  timings: Timings,
  scenario: { agents: AgentOption[]; skills: Skill[]; site: Partial<Site> & Partial<Timings> } | null,
): { site: Site; timings: Timings; cms: CmsSetup; skills: Skill[]; agents: AgentAccount[] } {
  if (scenario !== null && (options.skills !== undefined || Array.isArray(options.agents))) {
    throw new RangeError('a scenario brings its own skills and agents; only a number of agents can be added');
  }
  const cast = scenario?.agents ?? [];
  const skills = options.skills ?? scenario?.skills ?? defaultSkills;
  return {
    site: checkSite(over(over(defaultSite, scenario?.site ?? {}), options)),
    timings: over(over(timings, scenario?.site ?? {}), options),
    cms: over(defaultCms, options.cms ?? {}),
    skills,
    agents: agentsFrom(options.agents ?? (cast.length > 0 ? cast.length : 3), skills, cast),
  };
}
