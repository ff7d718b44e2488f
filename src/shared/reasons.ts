/** Which reasons for not being ready are offered, and what one is called. */
import type { NextState } from './contract/availability.ts';
import type { Reason } from './domain.ts';
import { busyReasonRange } from './fields.ts';
import type { NamedReason } from './settings/preferences/preferenceRow.ts';

/** What names reasons: the settings, and the site (`restreason`, docs/gateway.md §4). */
export interface ReasonNames {
  readonly own: readonly NamedReason[];
  readonly ofSite: readonly Reason[];
}

/** What names the reasons, of what somebody is told; nobody is told anything yet: nothing does. */
export const reasonNames = (
  told: {
    readonly siteReasons: readonly Reason[];
    readonly settings: { readonly preferences: { readonly busyReasons: readonly NamedReason[] } };
  } | null,
): ReasonNames => ({
  own: told?.settings.preferences.busyReasons ?? [],
  ofSite: told?.siteReasons ?? [],
});

const isForBusy = ({ code }: Reason): boolean => code >= busyReasonRange.min && code <= busyReasonRange.max;

/**
 * The reasons that can be given with busy: pinned ones first, then the others of the settings, then those of the site
 * that the settings do not name. One without a name is not offered.
 */
export function busyReasons({ own, ofSite }: ReasonNames): readonly NamedReason[] {
  const isOwn = ({ code }: Reason): boolean => own.some((one) => one.code === code);
  const others = ofSite.filter((one) => isForBusy(one) && !isOwn(one));
  return [
    ...own.filter(({ pinned }) => pinned),
    ...own.filter(({ pinned }) => !pinned),
    ...others.map((one) => ({ ...one, pinned: false })),
  ];
}

/** What a reason for busy is called; null: it has no name. */
export const busyReasonName = (code: number, names: ReasonNames): string | null =>
  busyReasons(names).find((one) => one.code === code)?.name ?? null;

/** What the reason of a state that is to come is called; null: it has no name, or there is none. */
export function nextReasonName(next: NextState, names: ReasonNames): string | null {
  const code = next.activity === 'busy' ? next.reason : null;
  return code === null ? null : busyReasonName(code, names);
}
