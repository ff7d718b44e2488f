/** Builders of what the main process would send: complete, with the members that a test names laid over. */
import type { SessionView, SignedIn } from '../../../src/shared/contract/sessionView.ts';
import type { MainView, WaitingRow } from '../../../src/shared/contract/pageViews.ts';
import type { AgentId, CallId, Queue, SkillId } from '../../../src/shared/domain.ts';
import type { Call, PartyNumber } from '../../../src/shared/calls/model.ts';
import type { CallDetails } from '../../../src/shared/calls/details.ts';
import type { SettingsView } from '../../../src/shared/settings/settings.ts';
import { doing } from '../../support/availability.ts';

export const agentId = '291' as AgentId;
export const callId = (id: string): CallId => id as CallId;
export const skillId = (id: string): SkillId => id as SkillId;

/** The moment at which the clocks of tests stand: 2026-07-20 12:00 UTC. */
export const noon = Date.UTC(2026, 6, 20, 12);

export function party(
  display: string,
  regionCode: string | null = 'CN',
  raw = display.replaceAll(' ', ''),
): PartyNumber {
  return { raw, display, regionCode };
}

export function call(over: Partial<Call> = {}): Call {
  return {
    key: 'call-1',
    callId: callId('1456297722-1253'),
    phase: 'ringing',
    phaseSince: noon - 4000,
    callType: 'inbound',
    mediaType: 'phone',
    mediaAbility: 'voice',
    caller: party('138 1234 5678'),
    called: party('400 800 1234'),
    originalCalled: null,
    skillId: skillId('7'),
    skillName: 'Credit cards',
    associatedData: null,
    priority: 3,
    trunkNo: null,
    loggedOnS: null,
    beganAt: noon - 42_000,
    offeredAt: noon - 4000,
    answeredAt: null,
    heldSince: null,
    endedAt: null,
    end: null,
    requested: false,
    phaseFrom: 'told',
    direction: 'inbound',
    otherSide: 'caller',
    answer: null,
    unread: [],
    ...over,
  };
}

export const alertingCall = (over: Partial<Call> = {}): Call =>
  call({
    phase: 'alerting',
    callId: null,
    direction: 'unknown',
    callType: null,
    mediaType: null,
    mediaAbility: null,
    caller: null,
    called: null,
    skillId: null,
    skillName: null,
    priority: null,
    beganAt: null,
    ...over,
  });

export const talkingCall = (over: Partial<Call> = {}): Call =>
  call({ phase: 'talking', answeredAt: noon - 65_000, ...over });

export const heldCall = (over: Partial<Call> = {}): Call =>
  call({ phase: 'held', answeredAt: noon - 300_000, heldSince: noon - 83_000, ...over });

export const endedCall = (over: Partial<Call> = {}): Call =>
  call({
    phase: 'ended',
    answeredAt: noon - 100_000,
    endedAt: noon - 3000,
    end: 'releasedByCaller',
    ...over,
  });

export function waitingRow(over: Partial<WaitingRow> = {}): WaitingRow {
  return {
    callId: callId('1476707884-279'),
    caller: party('+44 20 7946 0123', 'GB'),
    called: party('400 800 1234'),
    skillId: skillId('7'),
    priority: 2,
    callType: 'inbound',
    waitingSince: noon - 71_000,
    ...over,
  };
}

export function details(over: Partial<CallDetails> = {}): CallDetails {
  return {
    callId: callId('1606120429-5'),
    callingNumber: party('8888 1363'),
    calledNumber: party('650550', null),
    originalCalledNumber: null,
    enteredAt: 1_606_120_429_000,
    skillName: 'defaultAudioSkill',
    callFeature: 0,
    deviceType: 2,
    deviceNo: 1177,
    mediaType: 'MEDIA_TYPE_PHONE',
    priority: 0,
    trunkNo: 582,
    partyCount: 2,
    waitedS: 0,
    talkedS: 116,
    loggedOnS: 127,
    associatedData: null,
    keyId: null,
    mediaServerId: 0,
    moduleId: 5,
    location: 0,
    unread: [],
    ...over,
  };
}

export const queues: readonly Queue[] = [
  { skillId: skillId('7'), name: 'Credit cards' },
  { skillId: skillId('8'), name: 'Mortgages' },
];

const signedInAs: SignedIn = {
  agentId,
  phoneNumber: '70004',
  signedInAt: noon - 3_600_000,
  passwordMustChange: false,
  passwordDaysLeft: null,
  hasVoice: true,
};

export const signedIn = (over: Partial<SignedIn> = {}): SessionView => ({
  state: 'signedIn',
  ...signedInAs,
  ...over,
});

export const reconnecting = (
  over: Partial<Extract<SessionView, { state: 'reconnecting' }>> = {},
): SessionView => ({
  state: 'reconnecting',
  ...signedInAs,
  since: noon - 23_000,
  attempts: 4,
  problem: { kind: 'unreachable', from: 'gateway' },
  signingInAgain: null,
  ...over,
});

export function settings(over: Partial<SettingsView> = {}): SettingsView {
  return {
    connection: {
      gatewayAddress: 'https://gateway.example:8043',
      trust: { by: 'system' },
      cms: null,
    },
    cmsKeysStored: { accessKey: false, secretKey: false },
    remembered: null,
    preferences: {
      language: 'en',
      theme: 'system',
      popCorner: 'bottomRight',
      homeRegion: 'CN',
      autoEnterReady: true,
      startReady: false,
      startAtLogin: false,
    },
    secrets: 'strong',
    fileProblem: null,
    ...over,
  };
}

/** A signed-in, ready agent without a call. */
export function snapshot(over: Partial<MainView> = {}): MainView {
  return {
    seq: 1,
    mode: { kind: 'gateway' },
    settings: settings(),
    systemLanguage: 'en',
    version: '0.1.0',
    session: signedIn(),
    availability: doing('ready', { since: noon - 90_000 }),
    calls: [],
    queues,
    inQueues: 'some',
    waitingTotal: null,
    watched: null,
    heldInSight: null,
    request: null,
    lastContactAt: noon - 1000,
    clockOffsetMs: null,
    problem: null,
    ...over,
  };
}

/** Nobody is signed in. */
export const signedOut = (over: Partial<MainView> = {}): MainView =>
  snapshot({
    session: { state: 'signedOut' },
    availability: doing('signedOut'),
    queues: [],
    ...over,
  });
