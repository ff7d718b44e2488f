/** What is known of a consult, of the end of one and of a conference (docs/gateway.md §11). */
import { partiesTogether } from '../../../../shared/calls/links.ts';
import type { Call } from '../../../../shared/calls/model.ts';
import { isLive, isTalking, otherParty } from '../../../../shared/calls/questions.ts';
import type { TransferTarget } from '../../../../shared/calls/transfer.ts';
import type { OperationAbout } from '../../../../shared/contract/operations.ts';
import type { Problem } from '../../../../shared/errors.ts';
import type { SessionSnapshot } from '../../../../shared/contract/snapshot.ts';
import {
  withTransferAccepted,
  withTransferAsked,
  withTransferLate,
  withTransferRefused,
} from './transferring.ts';

/** The call for help is there, or all talk by now; or there is no call any more to ask about. */
export function isConsulted({ key }: OperationAbout['consult'], { calls }: SessionSnapshot): boolean {
  const call = calls.find((one) => one.key === key && isLive(one));
  if (call === undefined || call.conference !== null) return true;
  return calls.some((one) => isLive(one) && one.consultOf === key);
}

export function isPartyGone(
  { key, number }: OperationAbout['dropParty'],
  { calls }: SessionSnapshot,
): boolean {
  const call = calls.find((one) => one.key === key);
  return call === undefined || !partiesTogether(call, calls).some(({ raw }) => raw === number);
}

type Joining = OperationAbout['complete'];

/** Each of the two calls goes to the party of the other, as in a transfer. */
export function withJoiningAsked(snapshot: SessionSnapshot, { key }: Joining): SessionSnapshot {
  const held = snapshot.calls.find((call) => call.key === key);
  const talked = snapshot.calls.find((call) => call.key !== key && isTalking(call));
  if (held === undefined || talked === undefined) return snapshot;
  const way = 'joined';
  const one = withTransferAsked(snapshot, { key, to: targetOf(talked), way });
  return withTransferAsked(one, { key: talked.key, to: targetOf(held), way });
}

const targetOf = (call: Call): TransferTarget => ({
  kind: call.direction === 'internal' ? 'agent' : 'outside',
  address: otherParty(call)?.raw ?? '',
  name: call.partyName,
});

/** What is known of the one is known of the other. */
const ofBoth =
  (change: (snapshot: SessionSnapshot, about: Joining) => SessionSnapshot) =>
  (snapshot: SessionSnapshot): SessionSnapshot =>
    snapshot.calls
      .filter(({ transfer }) => transfer?.way === 'joined')
      .reduce((next, { key }) => change(next, { key }), snapshot);

export const withJoiningAccepted = ofBoth(withTransferAccepted);
export const withJoiningLate = ofBoth(withTransferLate);
export const withJoiningRefused = (snapshot: SessionSnapshot, problem: Problem): SessionSnapshot =>
  ofBoth((next, about) => withTransferRefused(next, problem, about))(snapshot);
