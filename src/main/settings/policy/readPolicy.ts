/**
 * Reads a policy file's text. What could be read holds; what could not is told with its place; and what decides whom the
 * program trusts is then taken at its strictest (docs/decisions/policy-in-doubt.md).
 */
import { isInClear, toSignedHeaders } from '../../../shared/settings/connection.ts';
import { type Policy, noPolicy } from '../../../shared/settings/policy.ts';
import type { LockName, PolicyFault } from '../../../shared/settings/policyView.ts';
import { type Preferences, preferenceTable } from '../../../shared/settings/preferences.ts';
import { type FaultReason, faultAt, foundIn } from './faults.ts';
import { isMembers, type Place, unknownName, within } from './forms.ts';
import { parseJson } from './parseJson.ts';
import { type PolicyText, policyPath, type PolicyPlaceDeps, readPolicyText } from './policyFile.ts';
import { lockNames, policyNames, policyTable, type PolicyName, type PolicyValues } from './policyTable.ts';
import { policyPreferenceNames } from './preferenceRows.ts';

/** So many faults are told one by one: every window has them all, and a person reads no more. */
const mostFaults = 50;
/** What the file as a whole is called in a place. */
const root = '$';
/** Editors look there for the schema. */
const schemaMember = '$schema';
const lockedMember = 'locked';

/** What a file says, as it was read. */
export interface ReadPolicy {
  readonly values: PolicyValues;
  readonly policy: Policy;
}

/** What could be read of the members, and which were there and could not. */
interface Content {
  readonly values: PolicyValues;
  readonly wrong: ReadonlySet<PolicyName>;
  /** What is locked and has a value; null: it could not be told in full. */
  readonly locked: readonly LockName[] | null;
  /** Something may have been meant that is not among the values. */
  readonly isInDoubt: boolean;
}

/** Reads the policy of this machine; `noPolicy` where there is none. The log is told what is not in order, and where. */
export function openPolicy(deps: PolicyPlaceDeps, log: (text: string, detail: unknown) => void): Policy {
  const path = policyPath(deps);
  if (path === null) return noPolicy;
  const { policy } = readPolicy(path, readPolicyText(path));
  for (const { place, says } of policy.faults)
    log('the policy is not in order', { path, place, says: says.en });
  return policy;
}

/** @param file the text of the policy file at `path`, or why there is none to be had */
export function readPolicy(path: string, file: PolicyText): ReadPolicy {
  const { content, faults } = readContent(file);
  const { values, locked, isInDoubt } = content;
  /** Whether it may have been meant, and cannot be read. */
  const isUnsure = (name: PolicyName): boolean =>
    values[name] === undefined && (isInDoubt || content.wrong.has(name));
  const strictly = (name: 'forbidRememberedPasswords' | 'hidePractice'): boolean =>
    values[name] ?? isUnsure(name);
  const unsureParts = (['gateways', 'trust', 'cms'] as const).filter(isUnsure);
  const ofPreferences = Object.fromEntries(
    policyPreferenceNames.flatMap((name) => (values[name] === undefined ? [] : [[name, values[name]]])),
  ) as Partial<Preferences>;
  const policy: Policy = {
    path,
    locked: [
      ...(locked ?? lockNames.filter((name) => values[name] !== undefined)),
      ...unsureParts,
    ] as LockName[],
    hidesPractice: strictly('hidePractice'),
    forbidsPasswords: strictly('forbidRememberedPasswords'),
    // Where they cannot be read, none is allowed.
    crmHosts: values.crmHosts ?? (isUnsure('crmHosts') ? [] : null),
    faults,
    preferences: ofPreferences,
    gateways: values.gateways ?? null,
    trust: values.trust ?? null,
    cms: cmsOf(values, isUnsure('cms')),
    queues: values.queues ?? null,
    updateNotice: values.updateNotice ?? null,
    allowsPlainHttp: values.allowPlainHttp ?? !isUnsure('allowPlainHttp'),
    refusesSignIn: isUnsure('gateways') || isUnsure('trust'),
  };
  return { values, policy };
}

/** Where it cannot be read, there is none. */
function cmsOf({ cms }: PolicyValues, isUnsure: boolean): Policy['cms'] {
  if (cms === undefined) return isUnsure ? { connection: null } : null;
  return { connection: cms && { ...cms, signedHeaders: toSignedHeaders(cms.signedHeaders) } };
}

function readContent(file: PolicyText): {
  readonly content: Content;
  readonly faults: readonly PolicyFault[];
} {
  const told: (readonly [place: string, reason: FaultReason])[] = [];
  const content = contentOf(file, { path: root, tell: (...fault) => void told.push(fault) });
  const faults = told.slice(0, mostFaults).map(([place, reason]) => faultAt(place, reason));
  const left = told.length - faults.length;
  return { content, faults: left === 0 ? faults : [...faults, faultAt(root, { why: 'more', count: left })] };
}

function contentOf(file: PolicyText, at: Place): Content {
  const nothing: Content = { values: {}, wrong: new Set(), locked: null, isInDoubt: true };
  if ('reason' in file) {
    at.tell(root, file.reason);
    return nothing;
  }
  const parsed = parseJson(file.text, at);
  if (parsed === null) return nothing;
  if (!isMembers(parsed.content)) {
    at.tell(root, { why: 'wrong', expected: { is: 'members' }, found: foundIn(parsed.content) });
    return nothing;
  }
  return membersOf(parsed.content, parsed.ambiguous, at);
}

function membersOf(
  given: Readonly<Record<string, unknown>>,
  ambiguous: ReadonlySet<string | number>,
  at: Place,
): Content {
  const isKnown = (name: string): name is PolicyName => Object.hasOwn(policyTable, name);
  const there = Object.keys(given).filter((name) => name !== schemaMember && name !== lockedMember);
  const unknown = there.filter((name) => !isKnown(name));
  for (const name of unknown)
    at.tell(within(at, name).path, unknownName(name, [...policyNames, lockedMember]));
  const known = there.filter(isKnown);
  const read = known.map((name) => {
    const value = policyTable[name]?.form.read(given[name], within(at, name));
    return [name, ambiguous.has(name) ? undefined : value] as const;
  });
  const values = Object.fromEntries(read.filter(([, value]) => value !== undefined)) as PolicyValues;
  const wrong = new Set(read.filter(([, value]) => value === undefined).map(([name]) => name));
  tellPlainHttp(values, at);
  const locked = lockedOf(given, values, { at, isKnown: (name) => known.some((one) => one === name) });
  for (const name of locked?.withoutValue ?? []) wrong.add(name);
  return {
    values,
    wrong,
    locked: unknown.length > 0 || ambiguous.has(lockedMember) ? null : (locked?.names ?? null),
    isInDoubt: unknown.length > 0,
  };
}

/** Addresses that the same file forbids: they are refused when they are used. */
function tellPlainHttp({ gateways = [], cms, allowPlainHttp }: PolicyValues, at: Place): void {
  if (allowPlainHttp !== false) return;
  for (const [nth, address] of gateways.entries()) {
    if (isInClear(address)) at.tell(within(within(at, 'gateways'), nth).path, { why: 'plainHttp' });
  }
  if (isInClear(cms?.address ?? '')) at.tell(within(within(at, 'cms'), 'address').path, { why: 'plainHttp' });
}

/** Null: an entry of it could not be read. `withoutValue`: those that are locked, and not among the values. */
function lockedOf(
  given: Readonly<Record<string, unknown>>,
  values: PolicyValues,
  { at, isKnown }: { readonly at: Place; readonly isKnown: (name: string) => boolean },
): { readonly names: readonly LockName[]; readonly withoutValue: readonly PolicyName[] } | null {
  const place = within(at, lockedMember);
  if (!Object.hasOwn(given, lockedMember)) return { names: [], withoutValue: [] };
  const entries: unknown = given[lockedMember];
  if (!Array.isArray(entries)) {
    const expected = { is: 'list', min: 0, max: policyNames.length } as const;
    place.tell(place.path, { why: 'wrong', expected, found: foundIn(entries) });
    return null;
  }
  const reasons = entries.map((entry: unknown) => whyNotLock(entry));
  for (const [nth, reason] of reasons.entries()) {
    if (reason !== null) place.tell(within(place, nth).path, reason);
  }
  const names = (entries as unknown[]).filter((_, nth) => reasons[nth] === null) as PolicyName[];
  const withoutValue = names.filter((name) => values[name] === undefined);
  for (const name of withoutValue) {
    // Of one that is there and wrong, that is told already.
    if (!isKnown(name)) place.tell(within(place, entries.indexOf(name)).path, { why: 'lockedWithoutValue' });
  }
  if (reasons.some((reason) => reason !== null)) return null;
  const locked = names.filter((name) => values[name] !== undefined && lockNames.includes(name));
  return { names: [...new Set(locked)] as LockName[], withoutValue };
}

/** Null: it can be locked, or holds in any case. */
function whyNotLock(entry: unknown): FaultReason | null {
  if (typeof entry !== 'string')
    return { why: 'wrong', expected: { is: 'oneOf', values: lockNames }, found: foundIn(entry) };
  if (Object.hasOwn(policyTable, entry)) return null;
  return Object.hasOwn(preferenceTable, entry) ? { why: 'notLockable' } : unknownName(entry, policyNames);
}
