import type { MainView } from '../../shared/contract/pageViews.ts';
import { passes, type Problem } from '../../shared/errors.ts';
import { type Allowed, passwordLength, phoneNumberLength, workNoRange } from '../../shared/fields.ts';
import { toAgentId, toPassword, toPhoneNumber } from '../../shared/ids.ts';

/** What is typed, untrimmed. */
export interface SignInFields {
  readonly agentId: string;
  readonly password: string;
  readonly phoneNumber: string;
}

/** What the fields that are not in order take. */
export type SignInErrors = Partial<Record<keyof SignInFields, Allowed>>;

// The checks that the program makes itself.
const isAgentId = passes(toAgentId);
const isPassword = passes(toPassword);
const isPhoneNumber = passes(toPhoneNumber);

/** The fields that are not in order. `mayBeEmpty`: a stored password stands in for an empty one. */
export function checkSignIn(fields: SignInFields, mayBeEmpty: boolean): SignInErrors {
  const errors: SignInErrors = {};
  if (!isAgentId(fields.agentId.trim())) errors.agentId = workNoRange;
  const isStored = fields.password === '' && mayBeEmpty;
  if (!isStored && !isPassword(fields.password)) errors.password = passwordLength;
  if (!isPhoneNumber(fields.phoneNumber.trim())) errors.phoneNumber = phoneNumberLength;
  return errors;
}

/** Practice brings its own agent; else the remembered one, or whose session was lost. */
export function startFields(snapshot: MainView | null): SignInFields {
  const mode = snapshot?.mode;
  if (mode?.kind === 'practice') return mode;
  const known = snapshot?.settings.remembered ?? null;
  const lost = snapshot?.session.state === 'lost' ? snapshot.session.agentId : '';
  return { agentId: known?.agentId ?? lost, password: '', phoneNumber: known?.phoneNumber ?? '' };
}

export type Refusal = Extract<Problem, { kind: 'refusal' }>;

const [expired, locked] = ['100-020', '110-016'];

/** A password that has expired, or a locked work number (docs/gateway.md §8): each has a way out; null: another one. */
export const passwordTrouble = (problem: Problem | null): Refusal | null =>
  problem?.kind === 'refusal' && [expired, locked].includes(problem.code) ? problem : null;

export const hasExpired = ({ code }: Refusal): boolean => code === expired;

/** A wrong present password, or a new one that the platform does not take (docs/gateway.md §2). */
const ofPasswords = ['100-004', '100-011'];

/** Whether a change was refused because nobody is signed in: neither a password nor the moment is what is wrong. */
export const isNotBeforeSignIn = (problem: Problem): boolean =>
  problem.kind === 'refusal' && problem.refusal !== 'passing' && !ofPasswords.includes(problem.code);
