import { emit } from '../platform/agents/eventQueue.ts';
import { deliverNote, messageContent } from '../platform/agents/notes.ts';
import { Refusal } from '../resultCodes.ts';
import { query } from './shiftQueries.ts';
import { textOf, type AgentExchange, type Route } from './exchange.ts';

/** Longest text of a bulletin (docs/gateway.md §11); of a note it is not documented. */
const longestText = 900;

/** @throws Refusal 000-006 for an empty or too long text */
function checkedText(value: unknown, longest = longestText): string {
  const text = textOf(value);
  if (text === '' || text.length > longest) throw new Refusal('000-006');
  return text;
}

/** A note to colleagues. @throws Refusal 000-006 without receivers, 300-002 for one who has not signed in */
function sendNote({ platform, session, body }: AgentExchange): void {
  const { agentIds, content } = body();
  const { noteLength } = platform.site;
  const text = checkedText(content, noteLength === 'any' ? Number.POSITIVE_INFINITY : longestText);
  if (!Array.isArray(agentIds) || agentIds.length === 0) throw new Refusal('000-006');
  const receivers = agentIds.map((each: unknown) => platform.sessions.get(textOf(each)));
  const there = receivers.filter((each) => each !== undefined);
  if (there.length < receivers.length) throw new Refusal('300-002');
  deliverNote(platform, session, there, text);
}

/**
 * A bulletin to everybody in the group, or in a queue.
 * @throws Refusal 000-006 for another target, 100-019 for an unknown queue
 */
function notifyBulletin({ platform, session, body }: AgentExchange): void {
  const { targettype, targetname, bulletindata } = body();
  const text = checkedText(bulletindata);
  if (!['0', '1'].includes(textOf(targettype))) throw new Refusal('000-006');
  const skill = [...platform.skills.values()].find(({ name }) => name === textOf(targetname));
  const toQueue = textOf(targettype) === '1';
  if (toQueue && skill === undefined) throw new Refusal('100-019');
  for (const receiver of platform.sessions.values()) {
    if (toQueue && !(skill !== undefined && receiver.skillIds.has(skill.id))) continue;
    emit(platform, receiver, 'AgentOther_Bulletin', messageContent(platform, session, text));
  }
}

/** Messages between agents (docs/gateway.md §11). */
export const messageRoutes: Route[] = [
  query('sendnoteletex', 'onlineagent/:agentid/sendnoteletex', sendNote, 'POST'),
  query('notifybulletin', 'onlineagent/:agentid/notifybulletin', notifyBulletin, 'POST'),
];
