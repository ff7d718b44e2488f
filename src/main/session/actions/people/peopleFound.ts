/** Which of the colleagues are looked at, in their order. */
import type { WorkNo } from '../../../../shared/domain.ts';
import type { LookAtPeople, Person } from '../../../../shared/people/directory.ts';

/** Names as one looks for them: full-width letters as plain ones, capitals as small ones. */
const plain = (text: string): string => text.normalize('NFKC').toLowerCase();

/** Whoever has every word of what was typed in the name or the work number, and is in the queue and the group. */
export function found(
  people: readonly Person[],
  { search, skillId, groupId }: Pick<LookAtPeople, 'search' | 'skillId' | 'groupId'>,
): readonly Person[] {
  const words = plain(search)
    .split(/\s+/u)
    .filter((word) => word !== '');
  const isWanted = ({ name, workNo, queues, group }: Person): boolean =>
    (skillId === null || (queues?.some((queue) => queue.skillId === skillId) ?? false)) &&
    (groupId === null || group?.id === groupId) &&
    words.every((word) => workNo.includes(word) || plain(name ?? '').includes(word));
  return people.filter(isWanted);
}

/** Those of the list who come first, before the others; each part in the order in which it stands. */
export const withFirst = (people: readonly Person[], first: ReadonlySet<WorkNo>): readonly Person[] => [
  ...people.filter(({ workNo }) => first.has(workNo)),
  ...people.filter(({ workNo }) => !first.has(workNo)),
];

/**
 * Sorts by name, and those of one name, or without one, by number. Comparing names as people read them takes a while
 * with thousands: it is done again only where somebody is new or is called otherwise.
 */
export function createOrder(): (people: readonly Person[]) => readonly Person[] {
  const collator = new Intl.Collator(undefined, { numeric: true });
  let places: ReadonlyMap<string, number> = new Map();
  const keyOf = ({ workNo, name }: Person): string => `${workNo} ${name ?? ''}`;
  const compare = (one: Person, other: Person): number =>
    collator.compare(one.name ?? one.workNo, other.name ?? other.workNo) ||
    Number(one.workNo) - Number(other.workNo);
  return (people) => {
    if (people.some((one) => !places.has(keyOf(one))))
      places = new Map([...people].sort(compare).map((one, place) => [keyOf(one), place]));
    const placeOf = (one: Person): number => places.get(keyOf(one)) ?? 0;
    return [...people].sort((one, other) => placeOf(one) - placeOf(other));
  };
}
