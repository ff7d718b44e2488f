/** To whom a call can be handed on, as the panel shows it: what was read, and what was typed, by what is looked for. */
import {
  type TransferKind,
  type TransferTarget,
  type TransferTargets,
  type TransferWay,
  waysTo,
} from '../../../shared/calls/transfer.ts';
import { isDialled } from '../../../shared/fields.ts';
import { toWorkNo } from '../../../shared/ids.ts';
import { passes } from '../../../shared/errors.ts';
import type { Activity } from '../../../shared/domain.ts';

/** One line of the panel. */
export interface Choosable {
  readonly to: TransferTarget;
  /** Of a colleague; null: it is none, or not known. */
  readonly activity: Activity | null;
  /** Of a queue; null: it is none, or not told. */
  readonly waiting: number | null;
  readonly ready: number | null;
}

export interface TargetGroup {
  readonly kind: TransferKind;
  /** Never empty. */
  readonly choices: readonly Choosable[];
}

/** More of one kind than anybody looks through: whoever looks for another types. */
const mostShown = 30;

const order: readonly TransferKind[] = ['queue', 'agent', 'outside', 'ivr', 'accessCode'];
const isWorkNo = passes(toWorkNo);

/** How a number is dialled: without what only makes it readable. */
const digitsOf = (typed: string): string => typed.replaceAll(/[\s()./-]/g, '');

/**
 * @param recent numbers outside, the latest first @returns those that `way` allows and that have what was typed in
 * their name or number, sorted by kind.
 */
export function targetGroups(
  targets: TransferTargets | null,
  typed: string,
  way: TransferWay,
  recent: readonly string[] = [],
): readonly TargetGroup[] {
  const wanted = typed.trim().toLocaleLowerCase();
  const isWanted = ({ to }: Choosable): boolean =>
    `${to.name ?? ''} ${to.address}`.toLocaleLowerCase().includes(wanted);
  const byKind: Readonly<Record<TransferKind, readonly Choosable[]>> = {
    queue: (targets?.queues ?? []).map(({ skillId, name, waiting, ready }) => ({
      ...choosable('queue', skillId, name),
      ...{ waiting, ready },
    })),
    agent: colleagues(targets, typed),
    outside: dialled(typed, recent),
    ivr: (targets?.ivrs ?? []).map(({ id, name }) => choosable('ivr', id, name)),
    accessCode: (targets?.accessCodes ?? []).map(({ code, name }) => choosable('accessCode', code, name)),
  };
  return order.flatMap((kind) => {
    const fitting = kind === 'outside' ? byKind[kind] : byKind[kind].filter(isWanted);
    const choices = waysTo[kind].includes(way) ? fitting.slice(0, mostShown) : [];
    return choices.length === 0 ? [] : [{ kind, choices }];
  });
}

/** Where colleagues cannot be read, a work number can be typed. */
function colleagues(targets: TransferTargets | null, typed: string): readonly Choosable[] {
  if (targets === null) return [];
  const known = targets.colleagues?.map(({ workNo, name, activity }) => ({
    ...choosable('agent', workNo, name),
    activity,
  }));
  return known ?? (isWorkNo(typed.trim()) ? [choosable('agent', typed.trim(), null)] : []);
}

/** What is typed, where it can be dialled (docs/gateway.md §11), and the recent ones that have it. */
function dialled(typed: string, recent: readonly string[]): readonly Choosable[] {
  const number = digitsOf(typed);
  const isNumber = isDialled(number);
  if (!isNumber && number !== '') return [];
  const others = recent.filter((one) => one !== number && one.includes(number));
  return [...(isNumber ? [number] : []), ...others].map((one) => choosable('outside', one, null));
}

const choosable = (kind: TransferKind, address: string, name: string | null): Choosable => ({
  to: { kind, address, name },
  ...{ activity: null, waiting: null, ready: null },
});

/** The kinds that could not be read. @param targets null: nothing was read so far */
export function unreadKinds(targets: TransferTargets | null): readonly TransferKind[] {
  if (targets === null) return [];
  const { queues: queue, colleagues: agent, ivrs: ivr, accessCodes: accessCode } = targets;
  const read = { queue, agent, ivr, accessCode };
  return (['queue', 'agent', 'ivr', 'accessCode'] as const).filter((kind) => read[kind] === null);
}

/** At once, or where that is what `one` is, after talking; else any other way. Null: the kind has no other. */
export function otherWayTo({ kind }: TransferTarget, one: TransferWay): TransferWay | null {
  const wanted = one === 'now' ? 'talkFirst' : 'now';
  const allowed = waysTo[kind];
  return allowed.includes(wanted) ? wanted : (allowed.find((other) => other !== one) ?? null);
}
