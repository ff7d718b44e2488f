import { describe, expect, it } from 'vitest';
import { parseArguments } from '../../../../src/main/ipc/schemas.ts';
import type { ActionName } from '../../../../src/shared/contract/actions.ts';
import { problemOf } from '../../../../src/shared/errors.ts';
import {
  defaultPreferences,
  preferenceFields,
  preferenceNames,
} from '../../../../src/shared/settings/preferences.ts';

const connection = { gatewayAddress: 'https://gateway.example', trust: { by: 'system' }, cms: null };
const credentials = { agentId: '291', password: 'p', phoneNumber: '49991', remember: false, takeOver: false };

function refusal(name: ActionName, ...given: unknown[]): unknown {
  try {
    parseArguments(name, given);
  } catch (error) {
    return problemOf(error);
  }
  return 'taken';
}

describe('parseArguments', () => {
  it.each<[ActionName, unknown[]]>([
    ['getSnapshot', []],
    ['signIn', [credentials]],
    ['signIn', [{ ...credentials, password: null }]],
    ['saveConnection', [{ connection, cmsKeys: { accessKey: null, secretKey: null } }]],
    ['savePreferences', [{ theme: 'dark' }]],
    ['busy', [{ reason: null }]],
    ['busy', [{ reason: 250 }]],
    ['rest', [{ seconds: 1 }]],
    ['chooseQueues', [{ skillIds: ['1', '2'] }]],
    ['chooseQueues', [{ skillIds: null }]],
    ['rest', [{ seconds: 86_399 }]],
    ['requestCall', [{ callId: '1456297722-1253', skillId: '7' }]],
    ['transfer', [{ key: 'k', to: { kind: 'queue', address: '7', name: 'Orders' }, way: 'now' }]],
    ['transferTargets', []],
    ['writeNote', [{ key: 'k', text: '' }]],
    ['writeNote', [{ key: 'k', text: 'x'.repeat(4000) }]],
    ['renewPassword', [{ agentId: '291', oldPassword: 'a', newPassword: 'b' }]],
    ['watchQueue', [{ skillId: null }]],
  ])('takes what %s needs: %j', (name, given) => {
    expect(parseArguments(name, given)).toEqual(given);
  });

  it.each<[string, ActionName, unknown[]]>([
    ['an argument where there is none', 'ready', [{}]],
    ['a second argument', 'answer', [{ key: 'a' }, 1]],
    ['a missing argument', 'answer', []],
    ['an unknown member', 'answer', [{ key: 'a', force: true }]],
    ['a text in the place of an object', 'answer', ['a']],
    ['a number in the place of a text', 'colleagueCalls', [{ workNo: 7 }]],
    ['no queue at all', 'chooseQueues', [{ skillIds: [] }]],
    ['a queue that is none', 'chooseQueues', [{ skillIds: ['1;2'] }]],
    ['a note that is too long', 'writeNote', [{ key: 'k', text: 'x'.repeat(4001) }]],
    ['no new password', 'renewPassword', [{ agentId: '291', oldPassword: 'a', newPassword: '' }]],
    ['tones in no call', 'sendTones', [{ tones: '1' }]],
    [
      'a kind of trust that is none',
      'saveConnection',
      [
        {
          connection: { ...connection, trust: { by: 'anything' } },
          cmsKeys: { accessKey: null, secretKey: null },
        },
      ],
    ],
    [
      'an unknown member deep in a connection',
      'saveConnection',
      [
        {
          connection: { ...connection, trust: { by: 'system', path: '/ca.pem' } },
          cmsKeys: { accessKey: null, secretKey: null },
        },
      ],
    ],
    ['an unknown preference', 'savePreferences', [{ fontSize: 12 }]],
    ['a region that is no code', 'savePreferences', [{ homeRegion: 'United Kingdom' }]],
  ])('refuses %s', (_what, name, given) => {
    expect(refusal(name, ...given)).toMatchObject({ kind: 'invalidInput' });
  });

  it('names the field and the range of a busy reason outside 200 to 250', () => {
    expect(refusal('busy', { reason: 251 })).toEqual({
      kind: 'invalidInput',
      field: 'reason',
      allowed: { is: 'integer', min: 200, max: 250 },
      kindGiven: 'number',
    });
  });

  it('names the password and its length, and does not repeat it', () => {
    expect(refusal('signIn', { ...credentials, password: 'x'.repeat(33) })).toEqual({
      kind: 'invalidInput',
      field: 'password',
      allowed: { is: 'text', minLength: 1, maxLength: 32 },
      kindGiven: 'text',
    });
  });

  it('refuses a call ID that would change the path of a request', () => {
    expect(refusal('requestCall', { callId: '1/../../logout', skillId: '7' })).toMatchObject({
      field: 'callId',
    });
  });

  it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])(
    'names no field for an unknown member that every object has: %s',
    (name) => {
      const given: unknown = JSON.parse(`{"workNo":"291","${name}":{"a":1}}`);
      expect(refusal('colleagueCalls', given)).toMatchObject({
        field: 'arguments',
        allowed: { is: 'shape' },
      });
    },
  );

  it.each(preferenceNames)('takes the preference %s, and says what it takes when it is another', (name) => {
    const change = { [name]: defaultPreferences({ homeRegion: 'GB' })[name] };
    expect(parseArguments('savePreferences', [change])).toEqual([change]);
    expect(refusal('savePreferences', { [name]: 7.5 })).toMatchObject({
      kind: 'invalidInput',
      field: name,
      allowed: preferenceFields[name],
    });
  });

  it('refuses a preference that is there but undefined', () => {
    expect(refusal('savePreferences', { theme: undefined })).toMatchObject({ kind: 'invalidInput' });
  });

  it('refuses a text of more than a thousand characters', () => {
    expect(refusal('callDetails', { callId: '1'.repeat(1001) })).toMatchObject({ kind: 'invalidInput' });
  });
});
