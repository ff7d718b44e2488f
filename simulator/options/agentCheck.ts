import type { AgentOption } from './agentOptions.ts';
import { checkedFields, isOneOf, isText, isWhole, type Rule } from './fieldCheck.ts';

const flag: Rule = [isOneOf(true, false), 'true or false'];

const isListOf =
  (fits: (value: unknown) => boolean) =>
  (value: unknown): boolean =>
    Array.isArray(value) && value.every(fits);

const matches =
  (pattern: RegExp) =>
  (value: unknown): boolean =>
    typeof value === 'string' && pattern.test(value);

const rules: Record<keyof AgentOption, Rule> = {
  workNo: [matches(/^\d{3,6}$/), 'a text of 3 to 6 digits'],
  password: [isText, 'a text'],
  phoneNumber: [isText, 'a text'],
  skillIds: [isListOf(isWhole(1, 999_999_999)), 'a list of queue IDs'],
  rights: [
    isListOf(isOneOf('queryAgents', 'inspect', 'pickUp')),
    'a list of queryAgents, inspect and pickUp',
  ],
  name: [isText, 'a text'],
  vdnId: [isWhole(1, 5_000), 'an integer from 1 to 5000'],
  closedToQueries: flag,
  cannotBeForcedOut: flag,
  mustChangePassword: flag,
  passwordExpiresInDays: [matches(/^\d{0,4}$/), 'a text of digits, empty for never'],
  passwordExpired: flag,
  locksAfterWrongPasswords: [isWhole(0, 100), 'an integer from 0 (never) to 100'],
  longPoll: [isOneOf(true, false, null), 'true, false or null'],
  mediaType: [matches(/^[TF]{3}$/), 'three letters T or F'],
  grantsNoQueue: flag,
  group: [isText, 'a text'],
  node: [isWhole(1, 9), 'an integer from 1 to 9'],
};

/** An agent as it may come from outside. @throws RangeError naming the field that is wrong and what is allowed */
export function checkedAgent(given: object): AgentOption {
  const fields = checkedFields('an agent', rules, given);
  if (!('workNo' in given)) throw new RangeError(`workNo must be ${rules.workNo[1]}`);
  return Object.fromEntries(fields) as unknown as AgentOption;
}
