import { isOccupied } from '../platform/agents/agentStates.ts';
import type { Platform } from '../platform/platform.ts';
import { agentStates, type AgentAccount, type AgentState } from '../platform/model/agent.ts';
import type { Skill } from '../platform/model/site.ts';
import { Refusal } from '../resultCodes.ts';
import { success, type Answer } from '../wire/httpAnswer.ts';
import { isWorkNo, type AgentExchange, type Route } from './exchange.ts';

/** How many calls a queue takes. */
const largestQueue = 500;

/** Most queues that one queryacdstat may ask for. */
const mostSkillsAsked = 100;

export function skillRecords(platform: Platform, skillIds: Iterable<number>): unknown[] {
  const skills = [...skillIds].map((id) => platform.skills.get(id));
  return skills.filter((skill): skill is Skill => skill !== undefined).map(skillRecord);
}

function skillRecord({ id, name }: Skill): unknown {
  return { name, id, mediatype: 5 };
}

export function accountNamed({ platform, session, params }: AgentExchange): AgentAccount {
  const workNo = params.workno ?? '';
  if (!isWorkNo(workNo)) throw new Refusal('100-011');
  const account = platform.accounts.get(workNo);
  if (account?.vdnId !== session.account.vdnId) throw new Refusal('300-002');
  return account;
}

function configuredSkills(platform: Platform, account: AgentAccount): unknown {
  if (account.skillIds.length === 0) throw new Refusal('600-001');
  return skillRecords(platform, account.skillIds);
}

function vdnSkills({ platform }: AgentExchange): unknown {
  if (platform.skills.size === 0) throw new Refusal('600-005');
  return skillRecords(platform, platform.skills.keys());
}

/** Where the site counts an agent as talking only from the answer on, the state before the call stands until then. */
function toldState({ platform, session }: AgentExchange): AgentState {
  const early = platform.site.talkingFrom === 'talking' && isOccupied(session);
  const waits = session.legs.length > 0 && session.legs.every((leg) => leg.talkedSince === null);
  return early && waits ? session.stateBeforeCall : session.state;
}

function status(exchange: AgentExchange): unknown {
  const { session } = exchange;
  return {
    agentState: toldState(exchange),
    isWorking: session.legs.length > 0,
  };
}

function waitNumber({ platform, session }: AgentExchange): number {
  return platform.queued.list().filter((call) => session.skillIds.has(call.skillId)).length;
}

/** A site may show its numbers to those alone who work in the queue. */
function requireShown({ platform, session }: AgentExchange, skillId: number): void {
  const { queueStatsTold } = platform.site;
  if (queueStatsTold === 'refused') throw new Refusal('900-002');
  if (queueStatsTold === 'refusedOfAll') throw new Refusal('100-011');
  if (queueStatsTold === 'refusedOfOthers' && !session.skillIds.has(skillId)) throw new Refusal('100-019');
}

/** So many more calls a site counts than waitcallinfo lists, as one that counts those of another node. */
const countedBesides = 9;

/** As sites write it that have every value as a text, or fill in the number of calls alone. */
function asTold({ site }: Platform, record: Record<string, unknown>): Record<string, unknown> {
  if (site.queueStatsTold === 'partly') return { deviceNo: record.deviceNo, queueSize: record.queueSize };
  if (site.queueStatsTold !== 'asTexts') return record;
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [name, String(value)]));
}

function queueStatistics(exchange: AgentExchange): unknown {
  const { platform, body } = exchange;
  const asked: unknown = body().skills;
  if (!Array.isArray(asked) || asked.length === 0 || asked.length > mostSkillsAsked)
    throw new Refusal('100-011');
  return asked.map((each: unknown) => {
    const skill = platform.skills.get(Number(each));
    if (skill === undefined) throw new Refusal('100-019');
    requireShown(exchange, skill.id);
    const waiting = platform.queued.list(skill.id);
    const serving = [...platform.sessions.values()].filter((session) => session.skillIds.has(skill.id));
    const oldest = Math.min(...waiting.map((call) => call.beganAt), platform.clock.now());
    return asTold(platform, {
      pilotNbr: '',
      deviceNo: skill.id,
      queueSize: waiting.length + (platform.site.queueStatsTold === 'more' ? countedBesides : 0),
      maxQueueSize: largestQueue,
      queueTime: Math.floor((platform.clock.now() - oldest) / 1000),
      loggedOnAgents: serving.length,
      availAgents: serving.filter((session) => session.state === agentStates.idle).length,
      skillDescrip: skill.name,
    });
  });
}

export function query(
  name: string,
  path: string,
  ask: (exchange: AgentExchange) => unknown,
  method = 'GET',
): Route {
  const handle = (exchange: AgentExchange): Answer => success(ask(exchange));
  return { name, method, path, handle };
}

/** Questions about agents and queues (docs/gateway.md §4 and §6). */
export const queryRoutes: Route[] = [
  query('agentstatus', 'onlineagent/:agentid/agentstatus', status),
  query('agentskills', 'onlineagent/:agentid/agentskills', (it) =>
    configuredSkills(it.platform, it.session.account),
  ),
  query('agentskillsbyworkno', 'onlineagent/:agentid/agentskillsbyworkno/:workno', (it) =>
    configuredSkills(it.platform, accountNamed(it)),
  ),
  query('agentskill', 'queuedevice/:agentid/agentskill/:workno', (it) =>
    skillRecords(it.platform, it.platform.sessions.get(accountNamed(it).workNo)?.skillIds ?? []),
  ),
  query('agentvdnskill', 'queuedevice/:agentid/agentvdnskill', vdnSkills),
  query('waitnum', 'queuedevice/:agentid/waitnum', waitNumber),
  query('queryacdstat', 'queuedevice/:agentid/queryacdstat', queueStatistics, 'POST'),
];
