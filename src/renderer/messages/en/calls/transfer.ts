/** English texts of handing a call on. */
import type { CallTransfer, TransferKind, TransferWay } from '../../../../shared/calls/transfer.ts';

export const transfer = {
  open: 'Transfer',
  title: (name: string) => `Transfer ${name}`,
  close: 'Close',
  way: 'How',
  ways: {
    now: 'Transfer now',
    onSuccess: 'When answered',
    talkFirst: 'Talk first',
    threeParty: 'Three-party',
    comesBack: 'IVR and back',
  } satisfies Record<TransferWay, string>,
  search: 'Name or number',
  kinds: {
    queue: 'Queues',
    agent: 'Colleagues',
    outside: 'Outside',
    ivr: 'IVR',
    accessCode: 'Access codes',
  } satisfies Record<TransferKind, string>,
  waiting: (count: number) => `${String(count)} waiting`,
  ready: (count: number) => `${String(count)} ready`,
  targets: 'To whom',
  reading: 'Reading queues and colleagues…',
  unread: (kinds: readonly string[]) => `Could not be read: ${kinds.join(', ')}.`,
  nothing: 'Nothing found. A number may have up to 24 digits, * and #.',
  submit: {
    now: (name: string) => `Transfer to ${name} now`,
    onSuccess: (name: string) => `Transfer to ${name}, keep until answered`,
    talkFirst: (name: string) => `Talk to ${name} first`,
    threeParty: (name: string) => `Talk with ${name} and the caller`,
    comesBack: (name: string) => `To ${name}, then back to you`,
  } satisfies Record<TransferWay, (name: string) => string>,
  choose: 'Choose to whom',
  step: {
    asked: (name: string) => `Transferring to ${name}…`,
    underWay: (name: string) => `Transfer to ${name} is under way.`,
    unsure: (name: string) => `Whether the transfer to ${name} is under way is not known.`,
    done: (name: string) => `${name} has answered. End the call to hand it over.`,
    failed: (name: string) => `${name} did not take the call. You have kept it.`,
    back: (name: string) => `Back from ${name}: the caller is with you again.`,
  } satisfies Record<CallTransfer['step'], (name: string) => string>,
  lent: (name: string) => `${name} has the caller, who then comes back to you.`,
};

export type TransferTexts = typeof transfer;
