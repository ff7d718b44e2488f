import { describe, expect, it } from 'vitest';
import {
  heldConnection,
  ownConnection,
  type OwnConnection,
} from '../../../../src/main/site/siteConnection.ts';
import { type Policy, noPolicy } from '../../../../src/shared/settings/policy.ts';
import type { Connection } from '../../../../src/shared/settings/settingsView.ts';

const system = { by: 'system' } as const;
const authority = { by: 'caFile', path: '/ca.pem' } as const;
const [first, own] = ['https://gw.example:8043', 'https://own.example:8043'];
const cms = { address: 'https://cms.example:443', ccId: 1, vdn: 1, signedHeaders: ['host'], trust: system };
const ownWhole: Connection = {
  gatewayAddress: own,
  trust: { by: 'fingerprint', fingerprint: 'AB' },
  cms: null,
};

const policyOf = (said: Partial<Policy>): Policy => ({ ...noPolicy, ...said });
const asked = { gateways: [first], trust: authority, cms: { connection: cms } } as const;
const all = ['gateways', 'trust', 'cms'] as const;

describe('what holds of a connection', () => {
  const held = (kept: OwnConnection | null, said: Partial<Policy>) => heldConnection(kept, policyOf(said));

  it('is nothing where nobody names a gateway', () => {
    expect([held(null, {}), held({ trust: system }, { trust: authority })]).toEqual([null, null]);
  });

  it('is the person’s own without a policy', () => {
    expect(held(ownWhole, {})).toEqual(ownWhole);
  });

  it('is the policy’s where the person has set nothing', () => {
    expect(held(null, asked)).toEqual({ gatewayAddress: first, trust: authority, cms });
  });

  it('is the person’s own before the policy’s where that is not locked, a CC-CMS that is none included', () => {
    expect(held(ownWhole, asked)).toEqual(ownWhole);
  });

  it('is the policy’s where it is locked', () => {
    expect(held(ownWhole, { ...asked, locked: all })).toEqual({
      gatewayAddress: first,
      trust: authority,
      cms,
    });
  });

  it('does not trust the policy’s gateway as the person trusts their own', () => {
    expect(held(ownWhole, { gateways: [first], locked: ['gateways'] })?.trust).toEqual(system);
    expect(held({ trust: authority }, { gateways: [first], locked: ['gateways'] })?.trust).toEqual(authority);
  });

  it('follows a policy that is changed or taken away', () => {
    const kept = ownConnection({ gatewayAddress: first, trust: authority, cms }, null, policyOf(asked));
    expect(held(kept, { ...asked, gateways: ['https://next.example:8043'] })?.gatewayAddress).toBe(
      'https://next.example:8043',
    );
    expect(held(kept, {})).toBeNull();
  });
});

describe('what is kept of a connection that is saved', () => {
  const kept = (saved: Connection, said: Partial<Policy>, before: OwnConnection | null = null) =>
    ownConnection(saved, before, policyOf(said));
  const refusal = (why: string) =>
    expect.objectContaining({ problem: { kind: 'notPossible', why } }) as unknown;

  it('is all of it without a policy', () => {
    expect(kept(ownWhole, {})).toEqual(ownWhole);
  });

  it('is what differs from a policy that locks nothing', () => {
    expect(kept({ gatewayAddress: first, trust: system, cms }, asked)).toEqual({ trust: system });
  });

  it('is of locked parts what was kept before', () => {
    const before = { gatewayAddress: own, trust: system };
    const saved = { gatewayAddress: first, trust: authority, cms: null };
    expect(kept(saved, { ...asked, locked: ['gateways', 'trust'] }, before)).toEqual({
      ...before,
      cms: null,
    });
  });

  it.each([
    { gatewayAddress: own, trust: authority, cms },
    { gatewayAddress: first, trust: system, cms },
    { gatewayAddress: first, trust: authority, cms: null },
    { gatewayAddress: first, trust: authority, cms: { ...cms, vdn: 2 } },
  ])('is nothing where a locked part is another than the policy’s: %j', (saved) => {
    expect(() => kept(saved, { ...asked, locked: all })).toThrow(refusal('setByOrganisation'));
  });

  it.each([
    { ...ownWhole, gatewayAddress: 'http://own.example:80' },
    { ...ownWhole, cms: { ...cms, address: 'http://cms.example:80' } },
  ])('is nothing in clear where the policy does not allow that: %j', (saved) => {
    expect(() => kept(saved, { allowsPlainHttp: false })).toThrow(refusal('plainHttp'));
    expect(kept(saved, {})).toEqual(saved);
  });
});
