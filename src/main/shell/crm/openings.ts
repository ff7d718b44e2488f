/**
 * Which pages of a CRM are opened by themselves, and when: once for each call and stage, whatever is told again. A
 * function of what was seen so far and of a snapshot.
 */
import type { Call, PartyNumber } from '../../../shared/calls/model.ts';
import {
  areTwoNumbers,
  comesIn,
  isHeld,
  isLive,
  otherParty,
  ringsHere,
} from '../../../shared/calls/questions.ts';
import { hasSession } from '../../../shared/contract/sessionQuestions.ts';
import type { Snapshot } from '../../../shared/contract/snapshot.ts';
import { readAddress } from '../../../shared/crm/address.ts';
import { isAllKnown } from '../../../shared/crm/callFacts.ts';
import { type CrmStage, type CrmTemplate, templateKey } from '../../../shared/crm/template.ts';

/** How long a page waits for what its address takes of the call, ms: then it is opened with what there is. */
export const patienceMs = 1500;
/** A call that is talked in when somebody signs in was answered before: nothing is opened for it. */
const takenOverMs = 5000;
/** So many calls are remembered: more than a shift has. */
const mostSeen = 500;

/** A call that came in, and what is still to be opened for it. */
export interface SeenCall {
  readonly key: string;
  readonly callId: Call['callId'];
  /** Who it is; null: not told so far. */
  readonly party: PartyNumber | null;
  /** Since when it is in a stage that opens pages, by the clock of `now`; null: it was not so far. */
  readonly since: Readonly<Record<Exclude<CrmStage, 'hand'>, number | null>>;
  /** Keys of the templates that wait until all is known that they take. */
  readonly pending: readonly string[];
}

export interface Opening {
  readonly call: Call;
  readonly template: CrmTemplate;
}

export interface Openings {
  readonly seen: readonly SeenCall[];
  readonly open: readonly Opening[];
  /** When to look again although nothing has changed, by the clock of `now`; null: not. */
  readonly nextAt: number | null;
}

type Shown = Pick<Snapshot, 'session' | 'calls' | 'mode'> & {
  readonly settings: { readonly preferences: { readonly crmTemplates: readonly CrmTemplate[] } };
};

/**
 * What follows of a snapshot. In practice nothing is opened by itself.
 * @param now ms by a clock that nobody sets, the same at each time; that of the snapshot's times or another one
 */
export function openings(seen: readonly SeenCall[], snapshot: Shown, now: number): Openings {
  const { session, mode, settings } = snapshot;
  if (mode.kind !== 'gateway' || !hasSession(session)) return { seen, open: [], nextAt: null };
  const templates = settings.preferences.crmTemplates;
  let entries: readonly SeenCall[] = seen;
  const open: Opening[] = [];
  const times: number[] = [];
  for (const call of snapshot.calls.filter(isMeant)) {
    const before = entries.findLast((one) => isSame(one, call));
    const entered = enter(before ?? null, call, { templates, now, signedInAt: session.signedInAt });
    const waiting = templates.filter(({ name }) => entered.pending.includes(templateKey(name)));
    const due = waiting.filter((template) => isDue(template, call, entered, now));
    open.push(...due.map((template) => ({ call, template })));
    const pending = waiting.filter((one) => !due.includes(one)).map(({ name }) => templateKey(name));
    if (pending.length > 0) times.push(lastSince(entered) + patienceMs);
    const entry = { ...entered, pending };
    if (!isSameEntry(before, entry))
      entries = [...entries.filter((one) => one !== before), entry].slice(-mostSeen);
  }
  return { seen: entries, open, nextAt: times.length > 0 ? Math.min(...times) : null };
}

/**
 * A call of a customer: no colleague's, and no part of a conversation that was up before. One that is first heard of on
 * hold, without anybody who is on it, may be a call of an earlier session.
 */
const isMeant = (call: Call): boolean =>
  isLive(call) &&
  comesIn(call) &&
  !(isHeld(call) && otherParty(call) === null) &&
  call.consultOf === null &&
  call.conference === null &&
  (call.direction === 'inbound' || call.direction === 'unknown');

/**
 * By the gateway's ID too: a call that rings again, or is told anew after a lost session, has another key. With another
 * number it is another call: a gateway that was started anew may count its IDs from the beginning.
 */
const isSame = (one: SeenCall, call: Call): boolean =>
  one.key === call.key ||
  (call.callId !== null && one.callId === call.callId && !areTwoNumbers(one.party, otherParty(call)));

interface Entering {
  readonly templates: readonly CrmTemplate[];
  readonly now: number;
  readonly signedInAt: number;
}

/** The stages that the call has come into by now. Pages are set for a stage when a call comes into it, not later. */
function enter(before: SeenCall | null, call: Call, { templates, now, signedInAt }: Entering): SeenCall {
  const { key, callId } = call;
  const party = otherParty(call);
  const entry = before ?? { key, callId, party, since: { ringing: null, answer: null }, pending: [] };
  const rings = ringsHere(call);
  const isTakenOver = before === null && !rings && call.offeredAt - signedInAt < takenOverMs;
  const stages = rings ? (['ringing'] as const) : (['ringing', 'answer'] as const);
  const anew = stages.filter((stage) => entry.since[stage] === null);
  const added = isTakenOver
    ? []
    : templates
        .filter(({ opens }) => anew.some((stage) => stage === opens))
        .map(({ name }) => templateKey(name));
  return {
    key,
    callId: callId ?? entry.callId,
    party: party ?? entry.party,
    since: { ...entry.since, ...Object.fromEntries(anew.map((stage) => [stage, now])) },
    pending: [...entry.pending, ...added],
  };
}

const lastSince = ({ since }: SeenCall): number => Math.max(since.ringing ?? 0, since.answer ?? 0);

function isDue({ url }: CrmTemplate, call: Call, entry: SeenCall, now: number): boolean {
  const read = readAddress(url);
  const isTold = read.ok && isAllKnown(read.address, call) && call.direction !== 'unknown';
  return isTold || now - lastSince(entry) >= patienceMs;
}

const isSameEntry = (one: SeenCall | undefined, other: SeenCall): boolean =>
  one?.key === other.key &&
  one.callId === other.callId &&
  one.party === other.party &&
  one.since.ringing === other.since.ringing &&
  one.since.answer === other.since.answer &&
  one.pending.join('\n') === other.pending.join('\n');
