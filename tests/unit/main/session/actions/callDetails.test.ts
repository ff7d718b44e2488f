import { describe, expect, it } from 'vitest';
import { ProblemError } from '../../../../../src/shared/errors.ts';
import { signedIn } from '../support/session.ts';
import { idA } from '../support/telling.ts';
import { problemFrom } from '../../../../support/problemFrom.ts';

describe('details of a call', () => {
  it('says so when no CC-CMS is set', async () => {
    const { session } = await signedIn();
    expect(await problemFrom(session.actions.callDetails({ callId: idA }))).toMatchObject({
      why: 'noCallDetailsService',
    });
  });

  it('makes the numbers of the details readable', async () => {
    const told = {
      ...{ callId: idA, callingNumber: '88881363', calledNumber: '650550', originalCalledNumber: null },
      ...{ enteredAt: 1_606_120_429_000, skillName: 's', callFeature: 0, deviceType: 2, deviceNo: 1177 },
      ...{ mediaType: 'MEDIA_TYPE_PHONE', priority: 0, trunkNo: 582, partyCount: 2, waitedS: 0 },
      ...{ talkedS: 116, loggedOnS: 127, associatedData: null, keyId: null, mediaServerId: 0 },
      ...{ moduleId: 5, location: 0, unread: [] },
    };
    const { session } = await signedIn({ callDetails: { callDetails: async () => told } });
    expect(await session.actions.callDetails({ callId: idA })).toMatchObject({
      callingNumber: { raw: '88881363', display: '<88881363>' },
      originalCalledNumber: null,
      talkedS: 116,
    });
  });

  it('passes on that CC-CMS does not accept the key', async () => {
    const refused = { kind: 'unauthorised', from: 'cms' } as const;
    const callDetails = () => Promise.reject(new ProblemError(refused));
    const { session, now } = await signedIn({ callDetails: { callDetails } });
    expect(await problemFrom(session.actions.callDetails({ callId: idA }))).toEqual(refused);
    expect(now().session.state).toBe('signedIn');
  });
});
