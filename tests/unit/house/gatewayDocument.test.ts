import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readCallDetails } from '../../../src/main/cms/wire.ts';
import { readCall } from '../../../src/main/gateway/wire/callInfo.ts';
import { toCmsCallId } from '../../../src/shared/ids.ts';
import events from '../../samples/agentevent.json' with { type: 'json' };
import callIds from '../../samples/allcallinfoEx.json' with { type: 'json' };
import beforeAnswer from '../../samples/callinfobeforeanswer.json' with { type: 'json' };
import holdList from '../../samples/holdlist.json' with { type: 'json' };
import cmsAnswer from '../../samples/querydetailcallinfo.json' with { type: 'json' };
import cmsRequest from '../../samples/querydetailcallinfo.request.json' with { type: 'json' };
import requestCall from '../../samples/requestcall.json' with { type: 'json' };
import signIn from '../../samples/signin.json' with { type: 'json' };
import waiting from '../../samples/waitcallinfo.json' with { type: 'json' };

interface Row {
  readonly member: string;
  readonly isRead: boolean;
  readonly why: string;
}

const document = readFileSync(new URL('../../../docs/gateway.md', import.meta.url), 'utf8');

/** The rows of the table below a heading. */
function tableOf(heading: string): readonly Row[] {
  const [, section = ''] = document.split(`\n### ${heading}\n`);
  const [own = ''] = section.split(/\n##/);
  return own.split('\n').flatMap((line) => {
    const [, member, readAs = '', why = ''] = /^\| `(\w+)` +\| (.*?) +\| (.*?) *\|$/.exec(line) ?? [];
    return member === undefined ? [] : [{ member, isRead: readAs !== '—', why }];
  });
}

const membersOf = (heading: string): string[] => tableOf(heading).map(({ member }) => member);
const keysOf = (...samples: readonly object[]): string[] => [...new Set(samples.flatMap(Object.keys))];

describe('the tables of docs/gateway.md', () => {
  it.each<[string, string[]]>([
    ['The envelope', keysOf(beforeAnswer)],
    ['The sign-in’s answer', keysOf(signIn.response.result)],
    ['An event', keysOf(...events.flatMap(({ event }) => event ?? []))],
    ['The call object', keysOf(beforeAnswer.result, ...holdList.result, ...waiting.result)],
    ['A colleague’s calls', ['agentid', 'workno', ...keysOf(callIds)]],
    ['Requesting a waiting call', ['agentid', 'callid', 'skilltype', 'skillId', ...keysOf(requestCall)]],
    ['The request', keysOf(cmsRequest)],
    ['The answer', [...keysOf(cmsAnswer), 'resultCode']],
    ['The details', keysOf(cmsAnswer.resultDesc, cmsAnswer.resultDatas)],
  ])('have every member of the documents’ samples and no other: %s', (heading, members) => {
    expect(membersOf(heading.replace('’', "'")).sort()).toEqual([...members].sort());
  });

  it('have every member that the documents list for events of which there is no sample', () => {
    // docs/gateway.md §3.
    const requeued = ['lastReleaseAgentId', 'releaseAndReQueueCount', 'releaseAndReQueueCallFlag'];
    const incoming = ['skillId', 'skillName', ...requeued];
    const members = [...incoming, 'otherPhone', 'otherPhoneWorkno', 'phoneState', 'loginTime'];
    expect(membersOf('What newer gateways and other events tell besides').sort()).toEqual(members.sort());
  });

  it('have every member of the samples’ events of calls', () => {
    const contents = events.flatMap(({ event }) => event?.content ?? []);
    const members = keysOf(...contents.filter((content) => typeof content === 'object'));
    expect(membersOf("The content of a call's event").sort()).toEqual(members.sort());
  });

  it.each(
    document
      .split('\n### ')
      .slice(1)
      .map((section) => section.split('\n')[0] ?? ''),
  )('say of each member either what it is read as or why it is not: %s', (heading) => {
    const rows = tableOf(heading);
    expect(rows.filter(({ isRead, why }) => isRead === (why !== ''))).toEqual([]);
    expect(rows.length).toBeGreaterThan(0);
  });
});

describe('the client', () => {
  // The ID is the one member without which there is no call.
  const ofTheCall = tableOf('The call object').filter(({ member }) => member !== 'callid');
  const ofTheDetails = tableOf('The details');

  it.each(ofTheCall)('reads of a call object what its table says: $member', ({ member, isRead }) => {
    const call = readCall({ ...beforeAnswer.result, [member]: { of: 'no known form' } });
    expect(call?.unread).toEqual(isRead ? [member] : []);
  });

  it.each(ofTheDetails)('reads of CC-CMS’s details what its table says: $member', ({ member, isRead }) => {
    const resultDesc = { ...cmsAnswer.resultDesc, [member]: { of: 'no known form' } };
    const body = { decoded: true as const, value: { resultCode: '0100000', resultDesc } };
    const { unread } = readCallDetails(toCmsCallId('1453723531-574'), { status: 200, body });
    expect(unread).toEqual(isRead ? [member] : []);
  });
});
