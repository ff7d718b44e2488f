/** The connection that holds: what the person set of it, and what the administrator's policy says. */
import { ProblemError } from '../../shared/errors.ts';
import { isInClear } from '../../shared/settings/connection.ts';
import { type Policy, isLocked } from '../../shared/settings/policy.ts';
import type { LockName } from '../../shared/settings/policyView.ts';
import type { Connection, Trust } from '../../shared/settings/settingsView.ts';
import { sameServer } from './sameServer.ts';

/** What the person set of a connection; what is missing is as the policy has it. */
export type OwnConnection = Partial<Connection>;

/** What is trusted where nobody says anything else. */
const system: Trust = { by: 'system' };

/** The gateways that may be signed in to: the person's own, or the policy's, of which the first one comes first. */
export function gatewaysOf(own: OwnConnection | null, policy: Policy): readonly string[] {
  const named = own?.gatewayAddress;
  return named === undefined || isLocked(policy, 'gateways') ? (policy.gateways ?? []) : [named];
}

/** What a gateway is called where two stand in for each other: the address of the first of them. */
export const homeOf = (gatewayAddress: string, { gateways }: Pick<Policy, 'gateways'>): string =>
  gateways?.includes(gatewayAddress) ? (gateways[0] ?? gatewayAddress) : gatewayAddress;

/**
 * What holds of a connection; null: no gateway is named. Where a part is not locked, the person's own goes before the
 * policy's; how they trust a server counts for that server only. `nth`: which of the gateways is meant, from 0.
 */
export function heldConnection(own: OwnConnection | null, policy: Policy, nth = 0): Connection | null {
  const gatewayAddress = gatewaysOf(own, policy)[nth];
  if (gatewayAddress === undefined) return nth === 0 ? null : heldConnection(own, policy);
  const named = own?.gatewayAddress;
  const isOwnServer = named === undefined || sameServer(named, gatewayAddress);
  const ownTrust = isOwnServer && !isLocked(policy, 'trust') ? own?.trust : undefined;
  const ownCms = isLocked(policy, 'cms') ? undefined : own?.cms;
  const unset = unsetConnection(policy);
  return {
    gatewayAddress,
    trust: ownTrust ?? unset.trust,
    cms: ownCms === undefined ? unset.cms : ownCms,
  };
}

/** What a connection has besides its address while nobody has set it. */
export const unsetConnection = (policy: Policy): Omit<Connection, 'gatewayAddress'> => ({
  trust: policy.trust ?? system,
  cms: policy.cms?.connection ?? null,
});

/**
 * What is to be kept as the person's own of a connection that they saved: of a locked part what was kept before, and
 * nothing of one that is as the policy has it, so that it follows the policy from now on, too.
 * @throws ProblemError `notPossible`: `setByOrganisation` where a locked part is another than the policy's, `plainHttp`
 */
export function ownConnection(
  saved: Connection,
  before: OwnConnection | null,
  policy: Policy,
): OwnConnection {
  const refuse = (why: 'setByOrganisation' | 'plainHttp'): never => {
    throw new ProblemError({ kind: 'notPossible', why });
  };
  if (!policy.allowsPlainHttp && [saved.gatewayAddress, saved.cms?.address ?? ''].some(isInClear))
    refuse('plainHttp');
  const own = <Part extends keyof Connection>(
    part: Part,
    lock: LockName,
    asked: Connection[Part] | undefined,
  ): OwnConnection => {
    const isAsAsked = JSON.stringify(saved[part]) === JSON.stringify(asked);
    if (!isLocked(policy, lock)) return isAsAsked ? {} : { [part]: saved[part] };
    if (!isAsAsked) refuse('setByOrganisation');
    return before !== null && part in before ? { [part]: before[part] } : {};
  };
  return {
    ...own(
      'gatewayAddress',
      'gateways',
      policy.gateways?.find((one) => one === saved.gatewayAddress) ?? policy.gateways?.[0],
    ),
    ...own('trust', 'trust', policy.trust ?? undefined),
    ...own('cms', 'cms', policy.cms?.connection),
  };
}

/** @throws ProblemError `notPossible`: `policyUnread`, or `plainHttp` where the policy does not allow it */
export function requireAllowed({ gatewayAddress }: Connection, policy: Policy): void {
  if (policy.refusesSignIn) throw new ProblemError({ kind: 'notPossible', why: 'policyUnread' });
  if (!policy.allowsPlainHttp && isInClear(gatewayAddress))
    throw new ProblemError({ kind: 'notPossible', why: 'plainHttp' });
}
