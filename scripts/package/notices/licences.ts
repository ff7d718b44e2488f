/** Under which licences code of others may ship. */
import type { ShippedPackage } from './shippedPackage.ts';

/** They ask for no more than that their text is passed on. */
const allowed: ReadonlySet<string> = new Set([
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'ISC',
  'MIT',
]);

/** A package whose metadata states no licence, or carries no text of it, and may ship all the same. */
export interface NamedPackage {
  /** What holds of it, and where that is said. */
  readonly reason: string;
}

/** By name. None at present. */
const named: Readonly<Record<string, NamedPackage>> = {};

/** What is wrong with the licences of what ships, a sentence a package. */
export function licenceFaults(
  packages: readonly Pick<ShippedPackage, 'name' | 'licence' | 'text'>[],
  exceptions: Readonly<Record<string, NamedPackage>> = named,
): readonly string[] {
  const faults = packages.flatMap(({ name, licence, text }) => {
    if (name in exceptions) return [];
    if (licence === null) return [`${name} states no licence`];
    if (!allowed.has(licence)) return [`${name} is under ${licence}, which is not on the list`];
    return text === null ? [`${name} carries no text of its licence`] : [];
  });
  const gone = Object.keys(exceptions).filter((name) => !packages.some((shipped) => shipped.name === name));
  return [...faults, ...gone.map((name) => `${name} is an exception and does not ship`)];
}
