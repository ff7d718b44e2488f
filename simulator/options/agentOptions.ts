import type { AgentAccount, Right } from '../platform/model/agent.ts';
import type { Skill } from '../platform/model/site.ts';

/** An agent as it is given: what is missing gets a default. */
export interface AgentOption extends Partial<Omit<AgentAccount, 'workNo' | 'rights' | 'wrongPasswords'>> {
  workNo: string;
  rights?: Right[];
}

/** Most agents that can be asked for by number. */
export const mostAgents = 5000;

function agentFrom(option: AgentOption, skills: Skill[]): AgentAccount {
  return {
    password: `pw-${option.workNo}`,
    phoneNumber: `4${option.workNo}`,
    skillIds: skills.map((skill) => skill.id),
    rights: ['queryAgents', 'inspect', 'pickUp'],
    name: `Agent ${option.workNo}`,
    vdnId: 1,
    closedToQueries: false,
    cannotBeForcedOut: false,
    mustChangePassword: false,
    passwordExpiresInDays: '',
    passwordExpired: false,
    locksAfterWrongPasswords: 0,
    wrongPasswords: 0,
    longPoll: null,
    mediaType: 'TTF',
    grantsNoQueue: false,
    group: 'default',
    node: 1,
    ...option,
  };
}

/**
 * The agents that an option means; a number fills up what a scenario brings along.
 * @throws RangeError when it is out of range
 */
export function agentsFrom(
  agents: number | AgentOption[],
  skills: Skill[],
  cast: AgentOption[],
): AgentAccount[] {
  if (typeof agents !== 'number') return agents.map((agent) => agentFrom(agent, skills));
  if (!Number.isInteger(agents) || agents < 1 || agents > mostAgents) {
    throw new RangeError(`agents must be a whole number from 1 to ${String(mostAgents)}`);
  }
  const numbered = Array.from({ length: agents }, (_, index) => ({ workNo: String(1001 + index) }));
  const extras = numbered.filter(({ workNo }) => !cast.some((each) => each.workNo === workNo));
  const missing = Math.max(0, agents - cast.length);
  return [...cast, ...extras.slice(0, missing)].map((agent) => agentFrom(agent, skills));
}
