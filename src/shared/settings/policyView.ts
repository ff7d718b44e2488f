/** What the windows are told of the administrator's policy. */
import type { PreferenceName, ShownLanguage } from './preferences.ts';

/** What a policy can take out of the agent's hands besides preferences, by its name in the policy file. */
export const lockableParts = ['gateways', 'trust', 'cms', 'queues'] as const;

/** What a policy has taken out of the agent's hands. */
export type LockName = PreferenceName | (typeof lockableParts)[number];

/** Something in the policy file that is not as it has to be. */
export interface PolicyFault {
  /** Where in the file, such as `$.gateways[1]`; `$` is the file as a whole. */
  readonly place: string;
  /** What is wrong there, and what is taken; never what was given. */
  readonly says: Readonly<Record<ShownLanguage, string>>;
}

/** The policy, as far as a window shows it. */
export interface PolicyView {
  /** Where the file is; null: there is none. */
  readonly path: string | null;
  /** Each has a value, which the agent cannot change. */
  readonly locked: readonly LockName[];
  /** There is no way to practise. */
  readonly hidesPractice: boolean;
  /** No password is kept or used that was kept. */
  readonly forbidsPasswords: boolean;
  /** The hosts that pages of a CRM may be opened on, lower case; null: any. */
  readonly crmHosts: readonly string[] | null;
  /** Empty: the file is in order. */
  readonly faults: readonly PolicyFault[];
}
