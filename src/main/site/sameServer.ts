/** Whether two addresses name the same server: scheme, host and port, however they are written. */
export function sameServer(one: string, other: string | null): boolean {
  if (other === null || !URL.canParse(one) || !URL.canParse(other)) return one === other;
  return new URL(one).origin === new URL(other).origin;
}
