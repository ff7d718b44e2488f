/** Whether two values of plain data say the same: what decides if anything is sent. */
export function sameContent(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const left = Object.entries(one);
  const right = new Map(Object.entries(other));
  return (
    left.length === right.size &&
    left.every(([name, value]) => right.has(name) && sameContent(value, right.get(name)))
  );
}

/** `next`, or `known` where both say the same. */
export const unlessSame = <Value>(known: Value, next: Value): Value =>
  sameContent(known, next) ? known : next;
