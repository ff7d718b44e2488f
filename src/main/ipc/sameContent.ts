/** Whether two plain values (what can cross the bridge: no functions, no cycles) say the same. */
export function sameContent(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const ones = Object.entries(one);
  const others = new Map<string, unknown>(Object.entries(other));
  return (
    ones.length === others.size &&
    ones.every(([name, value]) => others.has(name) && sameContent(value, others.get(name)))
  );
}
