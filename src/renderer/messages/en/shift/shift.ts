/** English texts of the agent's own state, and what stands above every view. */
import type { InQueues } from '../../../../shared/contract/snapshot.ts';

export const header = {
  label: 'Your state',
  for: 'for',
  goReady: 'Ready',
  change: 'Change your state',
  pinned: 'pinned',
  rest: 'Break',
  minutes: (minutes: number) => `${String(minutes)} min`,
  restOf: (minutes: number) => `Break, ${String(minutes)} min`,
  restLeft: 'left',
  restOver: 'Break is over',
  overFor: 'over for',
  reason: (reason: number) => `Reason ${String(reason)}`,
  agent: 'Agent',
  phone: 'Phone',
  barShow: 'Show the bar',
  barHide: 'Hide the bar',
  notEncrypted: 'Not encrypted',
  notEncryptedWhy: 'The gateway’s address begins with http: – what is sent can be read on the network.',
  noVoice:
    'This work number has no voice at the gateway: no calls come to it. Your administrator can change that.',
  inQueues: {
    none: 'The gateway has you in no queue, so no call comes from one. Ringside goes on trying to sign you in to your queues; if it stays so, ask your administrator which queues you are given.',
    notKnown:
      'Whether you are signed in to your queues is not known, so calls may not come. Ringside goes on trying.',
  } satisfies Record<Exclude<InQueues, 'some' | 'asking'>, string>,
  policy: (path: string) => `The policy of your organisation in ${path} is not in order.`,
  tryQueues: 'Try again now',
  ago: 'ago',
  passwordMustChange: 'The platform demands a new password.',
  passwordDays: (days: number) =>
    days === 0
      ? 'Your password expires today.'
      : `Your password expires in ${String(days)} ${days === 1 ? 'day' : 'days'}.`,
  stateNow: (state: string, reason: string | null) =>
    reason === null ? `State: ${state}` : `State: ${state}, ${reason}`,
};
