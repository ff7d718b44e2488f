import type { Platform } from '../platform/platform.ts';
import { agentStates, type AgentAccount } from '../platform/model/agent.ts';
import type { Session } from '../platform/model/session.ts';
import { accountNamed, query, skillRecords } from './queries.ts';
import type { AgentExchange, Route } from './exchange.ts';

/** `ctiStatus` of those who are signed in and of the others. */
const cti = { signedIn: 1, signedOut: 0 };

/** An agent as public clients read it (gateway reference §11). */
export function agentRecord(platform: Platform, account: AgentAccount): Record<string, unknown> {
  const session = platform.sessions.get(account.workNo);
  return {
    workno: account.workNo,
    name: account.name,
    status: session?.state ?? agentStates.signedOut,
    ctiStatus: session === undefined ? cti.signedOut : cti.signedIn,
    groupid: 1,
    groupname: 'default',
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

const restReasons = [
  { restReasonId: 1, restReason: 'Break' },
  { restReasonId: 2, restReason: 'Lunch' },
  { restReasonId: 3, restReason: 'Training' },
];

/** Questions about colleagues (gateway reference §4 and §11). */
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
  query('restreason', 'agentgroup/:agentid/restreason', () => restReasons),
];
