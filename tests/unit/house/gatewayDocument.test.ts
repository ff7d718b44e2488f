import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readCallDetails } from '../../../src/main/cms/wire.ts';
import { readAgentStatus } from '../../../src/main/gateway/wire/answers.ts';
import { readCall } from '../../../src/main/gateway/wire/callInfo.ts';
import { followedEvents, readEvent } from '../../../src/main/gateway/wire/events.ts';
import { toCmsCallId } from '../../../src/shared/ids.ts';
import { resultCodes } from '../../../src/shared/resultCodes.ts';
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
  readonly readAs: string;
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
    return member === undefined
      ? []
      : [{ member, readAs: readAs.replaceAll('`', ''), isRead: readAs !== '—', why }];
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
    const ofOthers = ['otherPhone', 'otherPhoneWorkno', 'partner', 'result', 'recordID'];
    const members = [...incoming, ...ofOthers, 'phoneState', 'loginTime'];
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
      .filter((section) => section.split(/\n##/)[0]?.includes('not read, because'))
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

/** A content with every member that any event has. */
const fullContent = {
  ...{ callid: '1476070409-38', caller: '70001', called: '49999', feature: '0', mediaType: '5' },
  ...{ mediaAbility: '1', type: 'main', transfer: 'yes', transfrom: '291', number: '70002' },
  ...{ otherPhone: '70003', otherPhoneWorkno: '', partner: '1,70004', result: 0, skillId: '3' },
  recordID: '1-1',
  ...{ skillName: 'voice', loginTime: '1471585949806', phoneState: '2', lastReleaseAgentId: '292' },
  ...{ releaseAndReQueueCount: 1, releaseAndReQueueCallFlag: 1 },
};

describe('an event', () => {
  /** What any event with this content tells, by name. */
  const toldOf = (content: object): ReadonlySet<string> => {
    const events = cellsOf('### Kinds', /^Agent/).map(([eventType]) => tried({ eventType, content }));
    const members = events.flatMap((event) => [
      ...Object.entries(event ?? {}),
      ...Object.entries(event !== null && 'call' in event ? event.call : {}),
    ]);
    return new Set(members.filter(([, value]) => typeof value !== 'object').map((one) => one.join(' ')));
  };
  const tried = (event: object) => {
    try {
      return readEvent(event);
    } catch {
      return null;
    }
  };
  const rows = [
    ...tableOf("The content of a call's event"),
    ...tableOf('What newer gateways and other events tell besides'),
  ];

  it.each(rows)('tells of its content what its table says: $member', ({ member, isRead, readAs }) => {
    const content = member === 'otherPhoneWorkno' ? { ...fullContent, [member]: '293' } : fullContent;
    const without = toldOf(Object.fromEntries(Object.entries(content).filter(([name]) => name !== member)));
    const names = [...toldOf(content)].filter((told) => !without.has(told)).map((told) => told.split(' ')[0]);
    const whole = member === 'callid' ? names.filter((name) => name === readAs) : names;
    expect([...new Set(whole)]).toEqual(isRead ? [readAs] : []);
  });
});

/** The cells of the rows below a heading whose first cell fits. */
function cellsOf(heading: string, first: RegExp): readonly string[][] {
  const [, section = ''] = document.split(`\n${heading}\n`);
  const rows = section.split(/\n##/)[0]?.split('\n') ?? [];
  const cells = rows.map((row) => row.split('|').map((cell) => cell.trim().replaceAll('`', '')));
  return cells.filter(([, one = '']) => first.test(one)).map((row) => row.slice(1, -1));
}

describe('the sections of docs/gateway.md', () => {
  it('are numbered as comments cite them', () => {
    const numbers = [...document.matchAll(/^## (\d+)\. /gm)].map(([, number]) => Number(number));
    expect(numbers).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
  });

  it('list every result code with what follows from it, and no other', () => {
    const ofTheGateway = cellsOf('## 8. Result codes', /^\d{3}-\d{3}$/);
    const ofTheCms = cellsOf('### The answer', /^\d{7}$/);
    const listed = [...ofTheGateway, ...ofTheCms].map(([code, , takenFor]) => [code, takenFor]);
    expect(Object.fromEntries(listed)).toEqual(resultCodes);
    expect(new Set(listed.map(([code]) => code)).size).toBe(listed.length);
  });

  it.each(['callfeature', 'mediaType', 'mediaAbility'])('have every number of %s and its name', (member) => {
    const names = Array.from({ length: 100 }, (_, number) => {
      const call = readCall({ ...beforeAnswer.result, [member]: number });
      const name = member === 'callfeature' ? call?.callType : call?.[member as 'mediaType' | 'mediaAbility'];
      return [String(number), name];
    });
    const known = names.filter(([, name]) => name !== 'other');
    expect(cellsOf(`### ${member}`, /^\d+$/)).toEqual(known);
  });

  it('have every number of agentState and its name', () => {
    const names = Array.from({ length: 10 }, (_, agentState) => readAgentStatus({ agentState }).activity);
    const known = names
      .map((name, number) => [String(number), name])
      .filter(([, name]) => name !== 'unknown');
    expect(cellsOf('### agentState', /^\d+$/)).toEqual([['0', 'unknown'], ...known]);
  });

  it('say of each event that is followed that it is, and of no other', () => {
    const rows = cellsOf('### Kinds', /^Agent/);
    const followed = rows.filter(([, , isFollowed]) => isFollowed === 'yes').map(([eventType]) => eventType);
    expect(followed.sort()).toEqual([...followedEvents].sort());
    expect(new Set(rows.map(([eventType]) => eventType)).size).toBe(rows.length);
  });

  it.each(cellsOf('### Kinds', /^Agent/))(
    'say of an event whether it is followed: %s',
    (eventType, _, followed) => {
      const content = { callid: '1476070409-38' };
      const kind = readEvent({ eventType, content })?.kind;
      expect(kind === 'unrecognised' ? 'no' : 'yes').toBe(followed);
    },
  );
});
