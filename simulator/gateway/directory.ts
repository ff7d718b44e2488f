import type { Platform } from '../platform/platform.ts';
import { agentStates, type AgentAccount } from '../platform/model/agent.ts';
import type { Session } from '../platform/model/session.ts';
import { Refusal } from '../resultCodes.ts';
import { accountNamed, query, skillRecords } from './shiftQueries.ts';
import type { AgentExchange, Route } from './exchange.ts';

/** `ctiStatus` of those who are signed in and of the others. */
const cti = { signedIn: 1, signedOut: 0 };

const groupId = 1;
const groupName = 'default';

/** An agent as public clients read it (docs/gateway.md §11). */
function agentRecord(platform: Platform, account: AgentAccount): Record<string, unknown> {
  const session = platform.sessions.get(account.workNo);
  return {
    workno: account.workNo,
    name: account.name,
    status: session?.state ?? agentStates.signedOut,
    ctiStatus: session === undefined ? cti.signedOut : cti.signedIn,
    groupid: groupId,
    groupname: groupName,
    skilllist: skillRecords(platform, session?.skillIds ?? []),
    mediatype: account.mediaType,
    vdnid: account.vdnId,
    phonenumber: session?.phoneNumber ?? '',
    currentstatetime:
      session === undefined ? 0 : Math.floor((platform.clock.now() - session.stateSince) / 1000),
    logindate: session?.loginAt ?? 0,
    inMultimediaConf: false,
  };
}

function agents(
  { platform, session }: AgentExchange,
  isWanted: (other: Session | undefined) => boolean,
): unknown {
  const own = [...platform.accounts.values()].filter((account) => account.vdnId === session.account.vdnId);
  const wanted = own.filter((account) => isWanted(platform.sessions.get(account.workNo)));
  return wanted.map((account) => agentRecord(platform, account));
}

/** Everybody is in one group. */
function group({ platform }: AgentExchange): Record<string, unknown> {
  const monitor = [...platform.accounts.values()].find(({ rights }) => rights.includes('inspect'));
  return {
    id: groupId,
    name: groupName,
    monitorno: monitor?.workNo ?? '',
    monitorname: monitor?.name ?? '',
  };
}

/** @throws Refusal 300-003 when there is no such group */
function agentsInGroup(exchange: AgentExchange): unknown {
  if (Number(exchange.request.query.get('groupid')) !== groupId) throw new Refusal('300-003');
  return agents(exchange, () => true);
}

const restReasons = [
  { restReasonId: 1, restReason: 'Break' },
  { restReasonId: 2, restReason: 'Lunch' },
  { restReasonId: 3, restReason: 'Training' },
];
/** Of the numbers that are given with busy. */
const busyReasons = [
  { restReasonId: 201, restReason: 'Back office' },
  { restReasonId: 202, restReason: 'Coaching' },
  { restReasonId: 203, restReason: 'Team meeting' },
];

/** @throws Refusal 900-002 where the site does not show them */
function reasons({ platform }: AgentExchange): unknown {
  switch (platform.site.reasonsTold) {
    case 'ofBusyToo':
      return [...restReasons, ...busyReasons];
    case 'ofRest':
      return restReasons;
    case 'asTexts':
      return [...restReasons, ...busyReasons].map((one) => ({
        ...one,
        restReasonId: String(one.restReasonId),
      }));
    case 'none':
      return null;
    case 'refused':
      throw new Refusal('900-002');
  }
}

/** Questions about colleagues (docs/gateway.md §4 and §11). */
export const directoryRoutes: Route[] = [
  query('allagentstatus', 'agentgroup/:agentid/allagentstatus', (it) => agents(it, () => true)),
  query('onlineagentonvdn', 'agentgroup/:agentid/onlineagentonvdn', (it) =>
    agents(it, (other) => other !== undefined),
  ),
  query('idleagent', 'agentgroup/:agentid/idleagent', (it) =>
    agents(it, (other) => other?.state === agentStates.idle),
  ),
  query('agentbyworkno', 'agentgroup/:agentid/agentbyworkno/:workno', (it) =>
    agentRecord(it.platform, accountNamed(it)),
  ),
  query('agentongroupex', 'agentgroup/:agentid/agentongroupex', agentsInGroup),
  query('grouponvdn', 'agentgroup/:agentid/grouponvdn', (it) => [group(it)]),
  query('groupbyagent', 'agentgroup/:agentid/groupbyagent/:workno', (it) => {
    accountNamed(it);
    return group(it);
  }),
  query('iscensor', 'agentgroup/:agentid/iscensor', (it) => it.session.account.rights.includes('inspect')),
  query('restreason', 'agentgroup/:agentid/restreason', reasons),
];
