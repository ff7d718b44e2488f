import { describe, expect, it } from 'vitest';
import { en } from '../../../../../src/renderer/messages/en.ts';
import { en as people } from '../../../../../src/renderer/messages/people/en.ts';
import { detailFacts } from '../../../../../src/renderer/people/calls/detailFacts.ts';
import { details } from '../../snapshots.ts';

const factsOf = (over: Parameters<typeof details>[0] = {}): Record<string, string> =>
  Object.fromEntries(
    detailFacts(details(over), en, people.detailsFromCms, 'en').map(({ name, value }) => [name, value]),
  );

describe('the details of a call', () => {
  it('name what CC-CMS sends as numbers', () => {
    expect(factsOf()).toMatchObject({
      'Call feature': 'Ordinary',
      'Handled by': 'Agent',
      Medium: 'Phone',
      Talked: '1:56',
      Connected: '2:07',
      Trunk: '582',
    });
  });

  it('keep the number of what no table lists', () => {
    expect(factsOf({ callFeature: 99, deviceType: 42 })).toMatchObject({
      'Call feature': 'Not listed (99)',
      'Handled by': 'Not listed (42)',
    });
  });

  it('leave out what was not sent', () => {
    expect(Object.keys(factsOf({ trunkNo: null, keyId: '', originalCalledNumber: null }))).not.toEqual(
      expect.arrayContaining(['Trunk', 'Key ID', 'First dialled']),
    );
  });

  it('show a medium of another name as it came', () => {
    expect(factsOf({ mediaType: 'MEDIA_TYPE_VIDEO' })).toMatchObject({ Medium: 'MEDIA_TYPE_VIDEO' });
  });
});
