/** What the administrator's policy asks of the program, read and checked. */
import type { SkillId } from '../domain.ts';
import type { LockName, PolicyView } from './policyView.ts';
import type { Preferences } from './preferences.ts';
import type { CmsConnection, Trust } from './settingsView.ts';

/** Null, or missing among `preferences`: the policy says nothing of it. */
export interface Policy extends PolicyView {
  readonly preferences: Partial<Preferences>;
  /** `https://host:port`, the first one first. */
  readonly gateways: readonly string[] | null;
  readonly trust: Trust | null;
  /** `connection` null: there is to be no CC-CMS. */
  readonly cms: { readonly connection: CmsConnection | null } | null;
  readonly queues: readonly SkillId[] | null;
  readonly allowsPlainHttp: boolean;
  /** Where newer versions are told of, `https:`. */
  readonly updateNotice: string | null;
  /** The gateway, or how it is trusted, could not be read, so that nobody can sign in before that is mended. */
  readonly refusesSignIn: boolean;
}

/** Where there is no policy file. */
export const noPolicy: Policy = {
  path: null,
  locked: [],
  hidesPractice: false,
  forbidsPasswords: false,
  crmHosts: null,
  faults: [],
  preferences: {},
  gateways: null,
  trust: null,
  cms: null,
  queues: null,
  allowsPlainHttp: true,
  updateNotice: null,
  refusesSignIn: false,
};

export const isLocked = ({ locked }: Pick<PolicyView, 'locked'>, name: LockName): boolean =>
  locked.includes(name);

/** What a policy says of these preferences where they are locked, or where they are not. */
export function policyPreferences(policy: Policy, how: 'locked' | 'free'): Partial<Preferences> {
  const entries = Object.entries(policy.preferences);
  return Object.fromEntries(
    entries.filter(([name]) => isLocked(policy, name as LockName) === (how === 'locked')),
  );
}
