/** Builders of what the main process would send: complete, with the members that a test names laid over. */
import type { SessionView, SignedIn } from '../../../src/shared/contract/sessionView.ts';
import type { MainView, WaitingRow } from '../../../src/shared/contract/pageViews.ts';
import type { CallId, Queue, SkillId } from '../../../src/shared/domain.ts';
import type { Call, PartyNumber } from '../../../src/shared/calls/model.ts';
import type { CallDetails } from '../../../src/shared/calls/details.ts';
import type { SettingsView } from '../../../src/shared/settings/settingsView.ts';
import { nothingPast } from '../../../src/shared/history/historyViews.ts';
import { doing } from '../../support/availability.ts';
import {
  call as anyCall,
  settingsView,
  signedIn as anySignedIn,
  snapshot as anySnapshot,
} from '../../support/snapshots.ts';

export const { agentId } = anySignedIn;
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

export const call = (over: Partial<Call> = {}): Call =>
  anyCall({
    phaseSince: noon - 4000,
    caller: party('138 1234 5678'),
    called: party('400 800 1234'),
    skillId: skillId('7'),
    skillName: 'Credit cards',
    priority: 3,
    beganAt: noon - 42_000,
    offeredAt: noon - 4000,
    ...over,
  });

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
    person: null,
    skillId: skillId('7'),
    priority: 2,
    isGone: false,
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

const signedInAs: SignedIn = { ...anySignedIn, phoneNumber: '70004', signedInAt: noon - 3_600_000 };

export const signedIn = (over: Partial<SignedIn> = {}): SessionView => ({
  ...signedInAs,
  state: 'signedIn',
  ...over,
});

export const reconnecting = (
  over: Partial<Extract<SessionView, { state: 'reconnecting' }>> = {},
): SessionView => ({
  ...signedInAs,
  state: 'reconnecting',
  since: noon - 23_000,
  attempts: 4,
  problem: { kind: 'unreachable', from: 'gateway' },
  signingInAgain: null,
  ...over,
});

export const settings = (over: Partial<SettingsView> = {}): SettingsView => ({
  ...settingsView,
  preferences: { ...settingsView.preferences, homeRegion: 'CN', startReady: false },
  ...over,
});

/** A signed-in, ready agent without a call. */
export const snapshot = (over: Partial<MainView> = {}): MainView => ({
  people: {},
  ...anySnapshot({
    settings: settings(),
    version: '0.1.0',
    session: signedIn(),
    availability: doing('ready', { since: noon - 90_000 }),
    queues,
    lastContactAt: noon - 1000,
    history: { ...nothingPast, since: noon - 3_600_000 },
  }),
  seq: 1,
  watched: null,
  heldInSight: null,
  notes: {},
  newestMessage: null,
  ...over,
});

/** Nobody is signed in. */
export const signedOut = (over: Partial<MainView> = {}): MainView =>
  snapshot({
    session: { state: 'signedOut' },
    availability: doing('signedOut'),
    queues: [],
    ...over,
  });
