import { describe, expect, it } from 'vitest';
import { readEvent } from '../../../../../src/main/gateway/wire/events.ts';
import samples from '../../../../samples/agentevent.json' with { type: 'json' };
import { problemFrom } from '../../../../support/problemFrom.ts';

const event = (eventType: string, content?: unknown) => readEvent({ eventType, workNo: '49999', content });

const notTold = { phoneRole: null, isTransferred: null, transferredBy: null };

describe('readEvent', () => {
  it('reads the samples of the documents', () => {
    expect(samples.map((sample) => readEvent(sample.event))).toEqual([
      {
        kind: 'ringing',
        call: {
          callId: '1456404043-37',
          callerNumber: '49997',
          calledNumber: '49999',
          callType: 'inbound',
          mediaType: 'phone',
          mediaAbility: 'voice',
          phoneRole: 'main',
          isTransferred: false,
          transferredBy: null,
        },
        eventType: 'AgentEvent_Ringing',
        generatedAt: 1784529722590,
      },
      {
        kind: 'phoneAlerting',
        callId: null,
        callerNumber: null,
        eventType: 'AgentOther_PhoneAlerting',
        generatedAt: null,
      },
      { kind: 'held', callId: '1456402370-7', eventType: 'AgentEvent_Hold', generatedAt: null },
      {
        kind: 'releasedByCaller',
        callId: '1456404171-43',
        number: '70093',
        eventType: 'AgentEvent_Customer_Release',
        generatedAt: null,
      },
      null,
    ]);
  });

  it.each([undefined, null, '', {}, []])('takes %j for nothing', (nothing) => {
    expect(readEvent(nothing)).toBeNull();
  });

  it.each([
    ['Ready', 'ready'],
    ['Force_Ready', 'ready'],
    ['Busy', 'busy'],
    ['Work', 'wrapUp'],
    ['SetWork_Success', 'wrapUp'],
    ['CancelWork_Success', 'ready'],
    ['SetNotReady_Success', 'busy'],
    ['Force_SetNotReady', 'busy'],
    ['CancelNotReady_Success', 'ready'],
    ['SetRest_Success', 'rest'],
    ['CancelRest_Success', 'ready'],
  ])('reads AgentState_%s as %s', (suffix, activity) => {
    expect(event(`AgentState_${suffix}`, null)).toMatchObject({ kind: 'activity', activity });
  });

  it.each([
    ['Force_Ready', true],
    ['Force_SetNotReady', true],
    ['SetNotReady_Success', false],
    ['Busy', false],
  ])('reads of AgentState_%s whether somebody else has set it: %s', (suffix, forced) => {
    expect('forced' in (event(`AgentState_${suffix}`, null) ?? {})).toBe(forced);
  });

  it.each<[string, unknown, Record<string, unknown>]>([
    [
      'AgentOther_PhoneAlerting',
      { callid: '1-1', caller: '70001' },
      { kind: 'phoneAlerting', callId: '1-1', callerNumber: '70001' },
    ],
    ['AgentOther_PhoneOffhook', { type: 1 }, { kind: 'phoneOffHook' }],
    ['AgentOther_PhoneRelease', { phoneState: 3 }, { kind: 'phoneReleased' }],
    ['AgentOther_ShutdownService', null, { kind: 'shutdown', loginAt: null }],
    ['AgentOther_ShutdownService', [], { kind: 'shutdown', loginAt: null }],
    ['AgentOther_ShutdownService', { loginTime: 1 }, { kind: 'shutdown', loginAt: null }],
    ['AgentOther_ShutdownService', { loginTime: '2016-08-19 13:52:29' }, { kind: 'shutdown', loginAt: null }],
    [
      'AgentOther_ShutdownService',
      { loginTime: '1471585949806\0' },
      { kind: 'shutdown', loginAt: 1_471_585_949_806 },
    ],
    [
      'AgentEvent_Auto_Answer',
      { callid: '1-1' },
      {
        kind: 'autoAnswered',
        call: {
          callId: '1-1',
          callerNumber: null,
          calledNumber: null,
          callType: null,
          mediaType: null,
          mediaAbility: null,
          ...notTold,
        },
      },
    ],
    [
      'AgentEvent_Talking',
      { callId: '1-1', caller: 70001, feature: 7 },
      {
        kind: 'talking',
        call: {
          callId: '1-1',
          callerNumber: '70001',
          calledNumber: null,
          callType: 'outbound',
          mediaType: null,
          mediaAbility: null,
          ...notTold,
        },
      },
    ],
    [
      'AgentEvent_Customer_Alerting',
      { callid: '1-1', otherPhoneWorkno: 'a291' },
      { kind: 'customerAlerting', callId: '1-1', otherNumber: '291' },
    ],
    ['AgentEvent_Hold', '1-1\0\0', { kind: 'held', callId: '1-1' }],
    ['AgentEvent_Hold', { callid: '1-1' }, { kind: 'held', callId: '1-1' }],
    ['AgentEvent_linkagePhoneHold', { callId: '1-1' }, { kind: 'held', callId: '1-1' }],
    ['AgentEvent_linkagePhoneUnHold', { callId: '1-1' }, { kind: 'takenBack', callId: '1-1' }],
    ['AgentEvent_Call_Release', '1-1', { kind: 'releasedByAgent', callId: '1-1' }],
    ['AgentEvent_Customer_Release', '1-1', { kind: 'releasedByCaller', callId: '1-1', number: null }],
    [
      'AgentEvent_Customer_Release',
      { callid: '1-1', number: 'a291' },
      { kind: 'releasedByCaller', callId: '1-1', number: '291' },
    ],
    [
      'AgentEvent_Customer_Alerting',
      { callid: '1-1', otherPhone: '70002', otherPhoneWorkno: '' },
      { kind: 'customerAlerting', callId: '1-1', otherNumber: '70002' },
    ],
    ['AgentEvent_Consult_Fail', '1-1', { kind: 'consultFailed', callId: '1-1' }],
    ['AgentEvent_Consult_Fail', null, { kind: 'consultFailed', callId: null }],
    ['AgentEvent_Consult_Fail', { callId: '1-1' }, { kind: 'consultFailed', callId: '1-1' }],
    [
      'AgentEvent_Conference',
      { callid: '1-1', partner: '2,13900139000\0' },
      { kind: 'conference', callId: '1-1', partnerNumber: '13900139000' },
    ],
    [
      'AgentEvent_Conference',
      { callId: '1-1', partner: 'A291' },
      { kind: 'conference', callId: '1-1', partnerNumber: '291' },
    ],
    ['AgentEvent_Conference', '1-1', { kind: 'conference', callId: '1-1', partnerNumber: null }],
    ['AgentEvent_Conference', null, { kind: 'conference', callId: null, partnerNumber: null }],
    [
      'AgentEvent_SuccTransResult',
      { result: 0, callId: '1-1' },
      { kind: 'transferResult', callId: '1-1', isDone: true },
    ],
    ['AgentEvent_TransOutResult', { result: '1' }, { kind: 'transferResult', callId: null, isDone: false }],
    ['AgentEvent_TransOutResult', '0', { kind: 'transferResult', callId: null, isDone: true }],
    ['AgentEvent_TransOutResult', null, { kind: 'transferResult', callId: null, isDone: null }],
    ['AgentEvent_ReturnFromIvr', '1-1', { kind: 'backFromIvr', callId: '1-1' }],
    [
      'AgentEvent_Ringing',
      { callid: '1-1', type: 'assistant', transfer: 'yes', transFrom: 'a291' },
      {
        kind: 'ringing',
        call: {
          ...{ callId: '1-1', callerNumber: null, calledNumber: null, callType: null },
          ...{ mediaType: null, mediaAbility: null },
          ...{ phoneRole: 'assistant', isTransferred: true, transferredBy: '291' },
        },
      },
    ],
    [
      'AgentEvent_Ringing',
      { callid: '1-1', type: 3, transfer: {}, transfrom: '' },
      {
        kind: 'ringing',
        call: {
          ...{ callId: '1-1', callerNumber: null, calledNumber: null, callType: null },
          ...{ mediaType: null, mediaAbility: null, ...notTold },
        },
      },
    ],
    ['AgentEvent_No_Answer', '1-1', { kind: 'notAnswered', callId: '1-1' }],
    ['AgentEvent_No_Answer', null, { kind: 'notAnswered', callId: null }],
    ['AgentEvent_No_Answer_From_Cti', '1-1', { kind: 'notAnswered', callId: '1-1' }],
    ['AgentEvent_No_Answer_From_Cti', { callid: '1-1' }, { kind: 'notAnswered', callId: '1-1' }],
    ['AgentEvent_No_Answer_From_Cti', 'no answer', { kind: 'notAnswered', callId: null }],
    ['AgentEvent_No_Answer_From_Cti', [{ deep: [1] }], { kind: 'notAnswered', callId: null }],
    ['AgentEvent_Connect_Fail', '1-1', { kind: 'connectFailed', callId: '1-1' }],
    ['AgentEvent_Call_Out_Fail', '1-1', { kind: 'callOutFailed', callId: '1-1' }],
    ['AgentMediaEvent_Record', { recordID: 'r1', locationId: 1 }, { kind: 'recordingBegan', recordId: 'r1' }],
    ['AgentMediaEvent_Record', null, { kind: 'recordingBegan', recordId: null }],
    ['AgentMediaEvent_StopRecordDone', 'r1', { kind: 'recordingEnded', recordId: null }],
    ['AgentMediaEvent_Record_Fail', { recordID: 1 }, { kind: 'recordingEnded', recordId: '1' }],
    ['AgentEvent_Call_Out_Fail', null, { kind: 'callOutFailed', callId: null }],
    ['AgentEvent_Inside_Call_Fail', { callid: '1-1' }, { kind: 'callOutFailed', callId: '1-1' }],
    ['AgentEvent_AbandonCall', undefined, { kind: 'abandoned', callId: null }],
    ['AgentEvent_AbandonCall', 'no answer', { kind: 'abandoned', callId: null }],
    ['AgentEvent_AbandonCall', '1-1', { kind: 'abandoned', callId: '1-1' }],
    [
      'AgentEvent_Incoming_CallInfo',
      { callId: '1-1', skillId: 3, skillName: 'voice', caller: '1', called: '2' },
      {
        kind: 'incomingCallInfo',
        skillId: '3',
        skillName: 'voice',
        call: {
          callId: '1-1',
          callerNumber: '1',
          calledNumber: '2',
          callType: null,
          mediaType: null,
          mediaAbility: null,
          ...notTold,
        },
      },
    ],
    [
      'AgentEvent_Incoming_CallInfo',
      { callId: '1-1', skillId: 3, skillName: '  ', caller: '1', called: '2' },
      {
        kind: 'incomingCallInfo',
        skillId: '3',
        skillName: null,
        call: {
          callId: '1-1',
          callerNumber: '1',
          calledNumber: '2',
          callType: null,
          mediaType: null,
          mediaAbility: null,
          ...notTold,
        },
      },
    ],
  ])('reads %s with content %j', (eventType, content, expected) => {
    expect(event(eventType, content)).toEqual({ eventType, generatedAt: null, ...expected });
  });

  it('takes the reminder that a break is over for no change of the state', () => {
    const eventType = 'AgentState_Rest_Timeout';
    const expected = { kind: 'activity', activity: 'rest', isOver: true, eventType, generatedAt: null };
    expect(event(eventType, null)).toEqual(expected);
  });

  it.each([
    'AgentState_',
    'AgentState_constructor',
    'AgentOther_PhoneBusy',
    'AgentOther_PhoneUnknow',
    'AgentMediaEvent_Play_Succ',
    'Never_Heard_Of',
    'toString',
    '__proto__',
  ])('keeps %s as unrecognised, whatever its content', (eventType) => {
    expect(event(eventType, [{ deep: [1] }])).toEqual({ kind: 'unrecognised', eventType, generatedAt: null });
  });

  it.each<[string, unknown]>([
    ['event', 'AgentEvent_Hold'],
    ['event.eventType', { content: 1 }],
    ['event.eventType', { eventType: 17.5e300 * 1e300 }],
    ['event.eventType', { eventType: 'two\nlines' }],
    ['event.eventType', { eventType: 'x'.repeat(300) }],
    ['event.content', { eventType: 'AgentEvent_Ringing', content: null }],
    ['event.content', { eventType: 'AgentEvent_Hold', content: null }],
    ['event.content', { eventType: 'AgentEvent_Hold', content: 'not an id' }],
    ['event.content.callid', { eventType: 'AgentEvent_Hold', content: {} }],
    ['event.content.callid', { eventType: 'AgentEvent_Ringing', content: { callid: {}, caller: '1' } }],
  ])('names %s when the event is %j', async (path, wrong) => {
    expect(await problemFrom(() => readEvent(wrong))).toEqual({ kind: 'protocol', from: 'gateway', path });
  });

  it('loses nothing but the members that it cannot read', () => {
    const content = { callid: '1-1', caller: {}, called: '2', feature: [] };
    expect(readEvent({ eventType: 'AgentEvent_Ringing', eventGenTime: 'noon', content })).toEqual({
      kind: 'ringing',
      eventType: 'AgentEvent_Ringing',
      generatedAt: null,
      call: {
        callId: '1-1',
        callerNumber: null,
        calledNumber: '2',
        callType: null,
        mediaType: null,
        mediaAbility: null,
        ...notTold,
      },
    });
  });

  it.each(['49998', 49998, 'a49998', 'A49998'])('tells what is about another agent apart: %j', (workNo) => {
    const event = { eventType: 'AgentOther_ShutdownService', workNo, content: { loginTime: '1' } };
    expect(readEvent(event, '49999')).toMatchObject({ kind: 'ofAnother', eventType: event.eventType });
  });

  it.each(['49999', 49999, 'a49999', ' A49999', '', null, undefined, {}])(
    'takes for ours what says so, or does not say: %j',
    (workNo) => {
      const event = { eventType: 'AgentState_Ready', workNo, content: null };
      expect(readEvent(event, '49999')).toMatchObject({ kind: 'activity' });
    },
  );
});
