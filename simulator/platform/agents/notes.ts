import type { Session } from '../model/session.ts';
import type { Platform } from '../platform.ts';
import { emit } from './eventQueue.ts';

/** What the receiver of a note or a bulletin is told. `timestring` is the time in UTC. */
export function messageContent(platform: Platform, from: Session, context: string): unknown {
  const now = platform.clock.now();
  return {
    sender: from.workNo,
    sendername: from.account.name,
    receivetime: now,
    timestring: new Date(now).toISOString().slice(0, 19).replace('T', ' '),
    context,
  };
}

function noteContent(platform: Platform, from: Session, text: string): unknown {
  switch (platform.site.noteContent) {
    case 'filled':
      return messageContent(platform, from, text);
    case 'few':
      return { sender: Number(from.workNo), context: text };
    case 'text':
      return text;
    case null:
      return null;
  }
}

/** A note comes to each of them. */
export function deliverNote(
  platform: Platform,
  from: Session,
  receivers: readonly Session[],
  text: string,
): void {
  const told = noteContent(platform, from, text);
  for (const receiver of receivers) {
    emit(platform, receiver, 'AgentOther_Note', told);
    platform.tell({ kind: 'noteSent', workNo: from.workNo, to: receiver.workNo });
  }
}
