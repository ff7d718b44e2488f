/** What is known of a transfer by the answers to its requests (docs/gateway.md §5, §11); events tell the rest. */
import type { Call } from '../../../../shared/calls/model.ts';
import { isLive } from '../../../../shared/calls/questions.ts';
import { type CallTransfer, isOpen, isToHandOver } from '../../../../shared/calls/transfer.ts';
import type { OperationAbout } from '../../../../shared/contract/operations.ts';
import type { SessionSnapshot } from '../../../../shared/contract/snapshot.ts';
import type { Problem } from '../../../../shared/errors.ts';
import { isUnheard } from '../../../../shared/unheard.ts';
import { mapped } from '../../calls/callList.ts';
import { delays, limits } from '../../time/delays.ts';

type About = OperationAbout['transfer'];
/** Joining two calls is one, too. */
type OfOne = Pick<About, 'key'>;

const withTransfer = (
  snapshot: SessionSnapshot,
  key: string,
  change: (transfer: CallTransfer | null) => CallTransfer | null,
): SessionSnapshot => ({
  ...snapshot,
  calls: mapped(snapshot.calls, (call) => {
    if (call.key !== key || !isLive(call)) return call;
    const transfer = change(call.transfer);
    return transfer === call.transfer ? call : { ...call, transfer };
  }),
});

/** Its result may be told before its request is answered: the call has to know of it by then. */
export const withTransferAsked = (
  snapshot: SessionSnapshot,
  { key, to, way }: OfOne & Pick<CallTransfer, 'to' | 'way'>,
): SessionSnapshot => withTransfer(snapshot, key, () => ({ to, way, step: 'asked' }));

export const withTransferAccepted = (snapshot: SessionSnapshot, { key }: OfOne): SessionSnapshot =>
  withTransfer(snapshot, key, (transfer) =>
    transfer?.step === 'asked' ? { ...transfer, step: 'underWay' } : transfer,
  );

/** One of which nothing was heard may be under way: it can be taken back, and asked for again. */
export const withTransferRefused = (
  snapshot: SessionSnapshot,
  problem: Problem,
  { key }: OfOne,
): SessionSnapshot =>
  withTransfer(snapshot, key, (transfer) => {
    if (transfer?.step !== 'asked') return transfer;
    return isUnheard(problem) ? { ...transfer, step: 'unsure' } : null;
  });

export const withTransferCancelled = (
  snapshot: SessionSnapshot,
  { key }: OperationAbout['cancelTransfer'],
): SessionSnapshot => withTransfer(snapshot, key, () => null);

/**
 * It may be over, or be one that this gateway does not take back: the agent must not be kept from anything by it. What
 * has been told of its end meanwhile is why it was refused.
 */
export const withCancelFailed = (
  snapshot: SessionSnapshot,
  _problem: Problem,
  { key }: OperationAbout['cancelTransfer'],
): SessionSnapshot =>
  withTransfer(snapshot, key, (transfer) =>
    transfer === null || isToldOver(transfer) ? transfer : { ...transfer, step: 'unsure' },
  );

/** Its result was told, and there is nothing to take back. */
const isToldOver = (transfer: CallTransfer): boolean => !isOpen(transfer) && !isToHandOver(transfer);

/** Its result may have got lost. */
export const withTransferLate = (snapshot: SessionSnapshot, { key }: OfOne): SessionSnapshot =>
  withTransfer(snapshot, key, (transfer) =>
    transfer?.step === 'underWay' ? { ...transfer, step: 'unsure' } : transfer,
  );

/**
 * At once the call goes as any other does; else somebody has to answer first, out of a queue whenever that is. An IVR
 * takes as long as the caller does.
 */
export function transferLateAfterMs({ way, to }: About): number {
  if (way === 'now') return delays.newsExpectedMs;
  return to.kind === 'queue' || to.kind === 'accessCode' || way === 'comesBack'
    ? delays.transferSlowMs
    : limits.ringsAtMostMs;
}

/** The call has gone, or the gateway has told how it ended. */
export function isTransferSettled({ key }: About, { calls }: SessionSnapshot): boolean {
  const call = calls.find((one) => one.key === key);
  if (call === undefined || !isLive(call)) return true;
  return call.transfer !== null && !isOpen(call.transfer);
}

export const isTransferOver = (call: Call | undefined): boolean =>
  call === undefined || !isLive(call) || call.transfer === null || isToldOver(call.transfer);
