import type { Clock } from './clock.ts';
import type { CmsSetup } from './cms/cms.ts';
import type { AgentAccount, Right } from './platform/model/agent.ts';
import type { Site, Skill } from './platform/model/site.ts';
import type { Random } from './random.ts';
import type { Timings } from './timings.ts';
import type { Charset } from './wire/answer.ts';

/** An agent as it is given: what is missing gets a default. */
export interface AgentOption extends Partial<Omit<AgentAccount, 'workNo' | 'rights'>> {
  workNo: string;
  rights?: Right[];
}

/** How a simulator is set up. Everything has a default; the waits of `Timings` are options by their names. */
export interface SimulatorOptions extends Partial<Timings>, Partial<Site> {
  /** 0, the default: any free port. */
  port?: number;
  /** Default 127.0.0.1. */
  host?: string;
  /** Plain HTTP instead of HTTPS. */
  http?: boolean;
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
}

/** Most agents that can be asked for by number. */
export const mostAgents = 500;

const defaultSkills: Skill[] = [
  { id: 1, name: 'Service' },
  { id: 2, name: 'Orders' },
  { id: 3, name: 'VIP 客户' },
];

const defaultSite: Site = {
  authMode: 'dynamic',
  longPoll: true,
  loadBalancer: false,
  phoneAlertingContent: null,
  newGateway: false,
  trailingNul: false,
  customerAlerting: false,
  requestedCallRings: false,
  afterNoAnswer: 'busy',
  deadPollEvent: 'lost',
};

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
    if (value !== undefined) result[name] = value as T[keyof T];
  }
  return result;
}

function agentFrom(option: AgentOption, skills: Skill[]): AgentAccount {
  return {
    password: `pw-${option.workNo}`,
    phoneNumber: `4${option.workNo}`,
    skillIds: skills.map((skill) => skill.id),
    rights: ['queryAgents', 'inspect'],
    name: `Agent ${option.workNo}`,
    vdnId: 1,
    closedToQueries: false,
    cannotBeForcedOut: false,
    mustChangePassword: false,
    passwordExpiresInDays: '',
    longPoll: null,
    ...option,
  };
}

/** The agents that an option means; a number fills up what a scenario brings along. @throws RangeError when it is out of range */
function agentsFrom(agents: number | AgentOption[], skills: Skill[], cast: AgentOption[]): AgentAccount[] {
  if (typeof agents !== 'number') return agents.map((agent) => agentFrom(agent, skills));
  if (!Number.isInteger(agents) || agents < 1 || agents > mostAgents) {
    throw new RangeError(`agents must be a whole number from 1 to ${String(mostAgents)}`);
  }
  const numbered = Array.from({ length: agents }, (_, index) => ({ workNo: String(1001 + index) }));
  const extras = numbered.filter(({ workNo }) => !cast.some((each) => each.workNo === workNo));
  const missing = Math.max(0, agents - cast.length);
  return [...cast, ...extras.slice(0, missing)].map((agent) => agentFrom(agent, skills));
}

/** The parts of the options that describe the site, with their defaults. @throws RangeError for agents out of range, or beside a scenario's */
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
    site: over(over(defaultSite, scenario?.site ?? {}), options),
    timings: over(over(timings, scenario?.site ?? {}), options),
    cms: over(defaultCms, options.cms ?? {}),
    skills,
    agents: agentsFrom(options.agents ?? (cast.length > 0 ? cast.length : 3), skills, cast),
  };
}
