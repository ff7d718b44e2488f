/** What a policy file would do, for the administrator who wrote it: `--check-policy FILE`. In English. */
import { existsSync } from 'node:fs';
import { isLocked } from '../../../shared/settings/policy.ts';
import type { LockName } from '../../../shared/settings/policyView.ts';
import { readPolicyText } from './policyFile.ts';
import { policyNames, policyTable, type PolicyName } from './policyTable.ts';
import { type ReadPolicy, readPolicy } from './readPolicy.ts';

/** What is written, and with what the program ends: 0, or 1 where the file is not in order. */
export interface PolicyReport {
  readonly text: string;
  readonly exitCode: 0 | 1;
}

/** @param path null: no file was named */
export function checkPolicy(path: string | null): PolicyReport {
  if (path === null) return { text: 'Usage: ringside --check-policy FILE\n', exitCode: 1 };
  return reportOn(path, readPolicy(path, readPolicyText(path)), existsSync);
}

/** @param isThere whether a file can be found on this machine */
export function reportOn(path: string, read: ReadPolicy, isThere: (path: string) => boolean): PolicyReport {
  const { faults } = read.policy;
  const sections = [
    [`${path}: ${faults.length === 0 ? 'in order' : 'not in order'}.`],
    withTitle(
      'What it sets:',
      policyNames.filter((name) => read.values[name] !== undefined).map(lineOf(read)),
    ),
    withTitle(
      'What is wrong:',
      faults.map(({ place, says }) => `${place} ${says.en}`),
    ),
    withTitle('What that leads to:', faults.length === 0 ? [] : consequencesOf(read)),
    withTitle('What to look at:', warningsOn(read, isThere)),
  ].filter((lines) => lines.length > 0);
  return {
    text: `${sections.map((lines) => lines.join('\n')).join('\n\n')}\n`,
    exitCode: faults.length === 0 ? 0 : 1,
  };
}

const withTitle = (title: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : [title, ...lines.map((line) => `  ${line}`)];

const lineOf =
  ({ values, policy }: ReadPolicy) =>
  (name: PolicyName): string =>
    `${name} = ${JSON.stringify(values[name])} (${howItHolds(name, isLocked(policy, name as LockName))})`;

function howItHolds(name: PolicyName, locked: boolean): string {
  const { idle, lockable } = policyTable[name] ?? {};
  if (idle !== null && idle !== undefined) return idle;
  if (lockable !== true) return 'holds';
  return locked ? 'locked' : 'agents may change it';
}

/** What the program does where it cannot be sure what was meant. */
function consequencesOf({ values, policy }: ReadPolicy): readonly string[] {
  const isMeant = (name: PolicyName): boolean => values[name] !== undefined;
  return [
    ...(policy.refusesSignIn ? ['Nobody can sign in.'] : []),
    ...(policy.cms?.connection === null && !isMeant('cms') ? ['There are no call details from CC-CMS.'] : []),
    ...(!policy.allowsPlainHttp && !isMeant('allowPlainHttp') ? ['Plain HTTP is refused.'] : []),
    ...(policy.forbidsPasswords && !isMeant('forbidRememberedPasswords')
      ? ['No password is kept, and none that was kept is used.']
      : []),
    ...(policy.hidesPractice && !isMeant('hidePractice') ? ['There is no practice mode.'] : []),
    'What is in order holds as it stands above; every agent sees above the window what is wrong.',
  ];
}

/** What is in order, and may still not be what was meant. */
function warningsOn({ values, policy }: ReadPolicy, isThere: (path: string) => boolean): readonly string[] {
  const idle = policyNames.filter((name) => values[name] !== undefined && policyTable[name]?.idle);
  const files = [['$.trust.path', values.trust] as const, ['$.cms.trust.path', values.cms?.trust] as const];
  return [
    ...idle.map((name) => `$.${name} is ${policyTable[name]?.idle ?? ''}.`),
    ...(values.gateways !== undefined && values.trust === undefined
      ? ['$.trust is missing: where agents set nothing else, the list of this machine counts.']
      : []),
    ...(isLocked(policy, 'gateways') && !isLocked(policy, 'trust')
      ? ['$.trust is not locked: agents may trust the gateway in another way.']
      : []),
    ...files.flatMap(([place, trust]) =>
      trust?.by === 'caFile' && !isThere(trust.path)
        ? [`${place} names a file that is not on this machine.`]
        : [],
    ),
  ];
}
