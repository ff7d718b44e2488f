/** What a policy file would do, for the administrator who wrote it: `--check-policy FILE`. In English. */
import { X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { isInClear } from '../../../shared/settings/connection.ts';
import { isLocked, type Policy } from '../../../shared/settings/policy.ts';
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
  return reportOn(path, readPolicy(path, readPolicyText(path)), authoritiesAt);
}

/** What is on this machine where a policy names a file of authorities. */
export type AuthoritiesFile = 'fit' | 'unreadable' | 'noCertificate';

/** As a connection takes it: PEM, which has at least one certificate. */
function authoritiesAt(path: string): AuthoritiesFile {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    return 'unreadable';
  }
  try {
    new X509Certificate(text);
    return 'fit';
  } catch {
    return 'noCertificate';
  }
}

/** @param fileAt what the file of authorities at a path is */
export function reportOn(
  path: string,
  read: ReadPolicy,
  fileAt: (path: string) => AuthoritiesFile,
): PolicyReport {
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
    withTitle('What to look at:', warningsOn(read, fileAt)),
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
    ...(policy.refusesSignIn || areAllRefused(policy) ? ['Nobody can sign in.'] : []),
    ...(policy.cms?.connection === null && !isMeant('cms') ? ['There are no call details from CC-CMS.'] : []),
    ...(!policy.allowsPlainHttp && !isMeant('allowPlainHttp') ? ['Plain HTTP is refused.'] : []),
    ...(policy.forbidsPasswords && !isMeant('forbidRememberedPasswords')
      ? ['No password is kept, and none that was kept is used.']
      : []),
    ...(policy.hidesPractice && !isMeant('hidePractice') ? ['There is no practice mode.'] : []),
    'What is in order holds as it stands above; every agent sees above the window what is wrong.',
  ];
}

const saidOfFile: Readonly<Record<Exclude<AuthoritiesFile, 'fit'>, string>> = {
  unreadable: 'names a file that cannot be read on this machine.',
  noCertificate: 'names a file without a certificate in PEM, with which nobody is trusted.',
};

/** Every gateway is one that the file itself forbids, and nobody may take another. */
const areAllRefused = (policy: Policy): boolean =>
  isLocked(policy, 'gateways') &&
  !policy.allowsPlainHttp &&
  policy.gateways?.every((address) => isInClear(address)) === true;

/** What is in order, and may still not be what was meant. */
function warningsOn(
  { values, policy }: ReadPolicy,
  fileAt: (path: string) => AuthoritiesFile,
): readonly string[] {
  const idle = policyNames.filter((name) => values[name] !== undefined && policyTable[name]?.idle);
  const files = [['$.trust.path', values.trust] as const, ['$.cms.trust.path', values.cms?.trust] as const];
  return [
    ...idle.map((name) => `$.${name} is ${policyTable[name]?.idle ?? ''}.`),
    ...(values.gateways !== undefined && values.trust === undefined && !policy.refusesSignIn
      ? ['$.trust is missing: where agents set nothing else, the list of this machine counts.']
      : []),
    ...(isLocked(policy, 'gateways') && !isLocked(policy, 'trust')
      ? ['$.trust is not locked: agents may trust the gateway in another way.']
      : []),
    ...files.flatMap(([place, trust]) => {
      const file = trust?.by === 'caFile' ? fileAt(trust.path) : 'fit';
      return file === 'fit' ? [] : [`${place} ${saidOfFile[file]}`];
    }),
  ];
}
