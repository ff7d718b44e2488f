import { comesIn, mayGoEitherWay, otherParty, thisParty } from '../../shared/calls/questions.ts';
import type { Call } from '../../shared/calls/model.ts';
import { isVideo } from './callsAtHand.ts';
import type { CallTexts } from '../messages/en/calls/call.ts';
import { clockDuration } from '../text/duration.ts';
import { partyText } from '../text/party.ts';
import { oneLine } from '../../shared/data/visibleText.ts';

/** One row of a list: what it is called, and what it says, both as shown. */
export interface Fact {
  readonly name: string;
  readonly value: string;
}

/** What heads the pop: no more than is known of the call. */
export function popTitle(call: Call | null, { pop }: CallTexts): string {
  if (call === null || mayGoEitherWay(call)) return pop.phoneRings;
  return isVideo(call) ? pop.video : pop.title;
}

/** What stands in for the other party's number while it is not known. */
export function unknownParty(call: Call | null, texts: CallTexts): string {
  if (call === null) return texts.notYetNamed;
  if (mayGoEitherWay(call)) return call.phase === 'alerting' ? texts.notYetNamed : texts.unknownNumber;
  return comesIn(call) ? texts.unknownCaller : texts.unknownNumber;
}

/** Who is on a call, in one line: the person, where that is known, else the number. */
export const nameOn = (call: Call, person: string | null, texts: CallTexts): string =>
  person ?? partyText(otherParty(call)) ?? unknownParty(call, texts);

/** The queue that a call came by, by its ID where it has no name; null: by none. */
export const queueName = ({ skillName, skillId }: Pick<Call, 'skillName' | 'skillId'>): string | null =>
  skillName === null || skillName === '' ? skillId : oneLine(skillName, 120);

/** What is known of a call besides its other party and its queue, in the order in which an agent asks. */
export function callFacts(call: Call, texts: CallTexts): readonly Fact[] {
  const { field } = texts;
  const own = partyText(thisParty(call));
  const called = partyText(call.called);
  const first = partyText(call.originalCalled);
  const known: readonly (readonly [string, string | null])[] = [
    [comesIn(call) ? field.called : field.caller, own],
    [field.originalCalled, first === called ? null : first],
    [field.type, call.callType === null ? null : texts.type[call.callType]],
    [field.media, call.mediaType === null || call.mediaType === 'phone' ? null : texts.media[call.mediaType]],
    [
      field.ability,
      call.mediaAbility === null || call.mediaAbility === 'voice' ? null : texts.ability[call.mediaAbility],
    ],
    [field.priority, call.priority === null ? null : String(call.priority)],
    [field.trunk, call.trunkNo === null ? null : String(call.trunkNo)],
    [field.loggedOn, call.loggedOnS === null ? null : clockDuration(call.loggedOnS * 1000)],
    [field.callId, call.callId === null ? null : oneLine(call.callId, 40)],
  ];
  return known.flatMap(([name, value]) => (value === null ? [] : [{ name, value }]));
}

/** By the wire's names (docs/gateway.md §6): what a member is called here, and whether it is known all the same. */
const members: Readonly<Record<string, (call: Call, texts: CallTexts) => readonly [string, unknown]>> = {
  callfeature: (call, { field }) => [field.type, call.callType],
  caller: (call, { field }) => [field.caller, call.caller],
  called: (call, { field }) => [field.called, call.called],
  orgicallednum: (call, { field }) => [field.originalCalled, call.originalCalled],
  callskill: (call, { field }) => [field.queue, call.skillName],
  callskillid: (call, { field }) => [field.queue, call.skillName ?? call.skillId],
  calldata: (call, { data }) => [data.title, call.associatedData],
  begintime: (call, { field }) => [field.waited, call.beganAt],
  userPriority: (call, { field }) => [field.priority, call.priority],
  trunkNo: (call, { field }) => [field.trunk, call.trunkNo],
  mediaType: (call, { field }) => [field.media, call.mediaType],
  mediaAbility: (call, { field }) => [field.ability, call.mediaAbility],
  logontimes: (call, { field }) => [field.loggedOn, call.loggedOnS],
};

/** The call has associated data, but in a form that nobody could read. */
export const hasUnreadData = (call: Pick<Call, 'unread'> | null): boolean =>
  call?.unread.includes('calldata') ?? false;

/** What the gateway told of a call and nobody could read, each once, as far as nothing else told it. */
export function unreadNames(call: Call, texts: CallTexts): readonly string[] {
  const names = call.unread.flatMap((member) => {
    const [name, known] = Object.hasOwn(members, member)
      ? (members[member]?.(call, texts) ?? [member, null])
      : [oneLine(member, 40), null];
    return known === null ? [name] : [];
  });
  return [...new Set(names)];
}
