/** The body of `transfer` (docs/gateway.md §5, "Transfer"). */
import type { TransferKind, TransferTarget, TransferWay } from '../../shared/calls/transfer.ts';

/** What the gateway calls whom a call goes to: `devicetype`, in `transfer` and in `innerhelp`. */
export const deviceTypes = {
  queue: 1,
  agent: 2,
  ivr: 3,
  accessCode: 4,
  outside: 5,
} as const satisfies Readonly<Record<TransferKind, number>>;

/** Outside the numbers are others than inside, where talking first is a consult. */
const modes: Readonly<Record<'inside' | 'outside', Readonly<Record<TransferWay, number | null>>>> = {
  inside: { now: 0, onSuccess: 2, talkFirst: null, threeParty: null, comesBack: 1 },
  outside: { now: 1, onSuccess: 2, talkFirst: 3, threeParty: 4, comesBack: null },
};

/** @throws RangeError for a way that there is not; whoever asks has checked that */
export function transferBody({ kind, address }: TransferTarget, way: TransferWay) {
  const mode = modes[kind === 'outside' ? 'outside' : 'inside'][way];
  if (mode === null) throw new RangeError(`no ${way} to ${kind}`);
  return { devicetype: deviceTypes[kind], address, mode, callappdata: '' };
}
