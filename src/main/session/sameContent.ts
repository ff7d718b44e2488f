/** Whether two values of plain data say the same: what decides if anything is sent. */
export function sameContent(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const names = Object.keys(one);
  const left = one as Members;
  const right = other as Members;
  return (
    names.length === Object.keys(right).length &&
    names.every((name) => Object.hasOwn(right, name) && sameContent(left[name], right[name]))
  );
}

type Members = Readonly<Record<string, unknown>>;

/** `next`, or `known` where both say the same. */
export const unlessSame = <Value>(known: Value, next: Value): Value =>
  sameContent(known, next) ? known : next;
