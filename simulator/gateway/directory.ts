import type { Platform } from '../platform/platform.ts';
import { agentStates, type AgentAccount } from '../platform/model/agent.ts';
import type { Session } from '../platform/model/session.ts';
import { Refusal } from '../resultCodes.ts';
import { accountNamed, query, skillRecords } from './shiftQueries.ts';
import type { AgentExchange, Route } from './exchange.ts';

/** `ctiStatus` of those who are signed in and of the others. */
const cti = { signedIn: 1, signedOut: 0 };

/** Agents' groups, each once, numbered from 1 on in the order of the agents. */
function groups(
  platform: Platform,
  vdnId: number,
): readonly { readonly id: number; readonly name: string }[] {
  const own = [...platform.accounts.values()].filter((account) => account.vdnId === vdnId);
  const names = [...new Set(own.map(({ group }) => group))].filter((name) => name !== '');
  return names.map((name, index) => ({ id: index + 1, name }));
}

const groupNamed = (platform: Platform, { vdnId, group }: AgentAccount) =>
  groups(platform, vdnId).find(({ name }) => name === group);

/** An agent as public clients read it (docs/gateway.md §11). */
function agentRecord(platform: Platform, account: AgentAccount): Record<string, unknown> {
  const session = platform.sessions.get(account.workNo);
  const { site, clock } = platform;
  const status = session?.state ?? agentStates.signedOut;
  if (site.directoryForm === 'few') return { workno: account.workNo, name: account.name, status };
  const group = groupNamed(platform, account);
  const inStateS = session === undefined ? 0 : Math.floor((clock.now() - session.stateSince) / 1000);
  const record = {
    workno: account.workNo,
    name: account.name,
    status,
    ctiStatus: session === undefined ? cti.signedOut : cti.signedIn,
    groupid: group?.id ?? 0,
    groupname: group?.name ?? '',
    skilllist: skillRecords(platform, session?.skillIds ?? []),
    mediatype: account.mediaType,
    vdnid: account.vdnId,
    phonenumber: session?.phoneNumber ?? '',
    currentstatetime: site.stateTimeTold === 'since' ? (session?.stateSince ?? 0) : inStateS,
    logindate: session?.loginAt ?? 0,
    inMultimediaConf: false,
  };
  if (site.directoryForm === 'spelled') return spelledAsInEvents(record);
  return site.directoryForm === 'asTexts' ? asTexts(record, session) : record;
}

/** With the spelling that events have of the work number, and agentstatus of the state. */
function spelledAsInEvents({ workno, status, ...record }: Record<string, unknown>): Record<string, unknown> {
  return { ...record, workNo: workno, agentState: status };
}

/** Numbers as texts, the work number with its prefix, queues by their IDs alone, and no name of the group. */
function asTexts(record: Record<string, unknown>, session: Session | undefined): Record<string, unknown> {
  const texts = Object.fromEntries(
    Object.entries(record).map(([name, value]) => [name, typeof value === 'number' ? String(value) : value]),
  );
  return {
    ...texts,
    workno: `a${String(record.workno)}`,
    skilllist: [...(session?.skillIds ?? [])].join(';'),
    groupname: undefined,
  };
}

function agents(
  { platform, session }: AgentExchange,
  isWanted: (other: Session | undefined, account: AgentAccount) => boolean,
): Record<string, unknown>[] {
  const own = [...platform.accounts.values()].filter((account) => account.vdnId === session.account.vdnId);
  const wanted = own.filter((account) => isWanted(platform.sessions.get(account.workNo), account));
  return wanted.map((account) => agentRecord(platform, account));
}

/** @throws Refusal 900-002 where the site does not show them */
function directory(exchange: AgentExchange): unknown {
  const { directoryTells, directoryForm } = exchange.platform.site;
  if (directoryTells === 'refused') throw new Refusal('900-002');
  if (directoryTells === 'nobody') return null;
  const records = agents(exchange, (other) => directoryTells === 'everybody' || other !== undefined);
  if (directoryForm !== 'twice') return records;
  return records.flatMap((record) => [{ ...record, status: 0, currentstatetime: null }, record]);
}

function groupRecord(
  platform: Platform,
  { id, name }: { id: number; name: string },
): Record<string, unknown> {
  const inIt = [...platform.accounts.values()].filter(({ group }) => group === name);
  const monitor = inIt.find(({ rights }) => rights.includes('inspect'));
  return { id, name, monitorno: monitor?.workNo ?? '', monitorname: monitor?.name ?? '' };
}

/** @throws Refusal 300-003 when there is no such group */
function agentsInGroup(exchange: AgentExchange): unknown {
  const { platform, session, request } = exchange;
  const wanted = Number(request.query.get('groupid'));
  const found = groups(platform, session.account.vdnId).find(({ id }) => id === wanted);
  if (found === undefined) throw new Refusal('300-003');
  return agents(exchange, (_, { group }) => group === found.name);
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
  query('allagentstatus', 'agentgroup/:agentid/allagentstatus', directory),
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
  query('grouponvdn', 'agentgroup/:agentid/grouponvdn', ({ platform, session }) =>
    groups(platform, session.account.vdnId).map((one) => groupRecord(platform, one)),
  ),
  query('groupbyagent', 'agentgroup/:agentid/groupbyagent/:workno', (it) => {
    const found = groupNamed(it.platform, accountNamed(it));
    return found === undefined ? null : groupRecord(it.platform, found);
  }),
  query('iscensor', 'agentgroup/:agentid/iscensor', (it) => it.session.account.rights.includes('inspect')),
  query('restreason', 'agentgroup/:agentid/restreason', reasons),
];
