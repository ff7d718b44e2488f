/** Snapshots for tests of what the main process makes of them. */
import type { SessionSnapshot, Snapshot } from '../../../../src/shared/contract/snapshot.ts';
import type { SignedIn } from '../../../../src/shared/contract/sessionView.ts';
import type { AgentId, CallId } from '../../../../src/shared/domain.ts';
import type { Call } from '../../../../src/shared/calls/model.ts';
import type { SettingsView } from '../../../../src/shared/settings/settings.ts';

export const signedIn: SignedIn & { readonly state: 'signedIn' } = {
  state: 'signedIn',
  agentId: '291' as AgentId,
  phoneNumber: '49991',
  signedInAt: 1000,
  passwordMustChange: false,
  passwordDaysLeft: null,
  hasVoice: true,
};

export function sessionSnapshot(overrides: Partial<SessionSnapshot> = {}): SessionSnapshot {
  return {
    session: { state: 'signedOut' },
    availability: { now: 'signedOut', reason: null, forced: false, next: null, since: null },
    calls: [],
    queues: [],
    inQueues: 'some',
    waitingTotal: null,
    watched: null,
    request: null,
    lastContactAt: null,
    clockOffsetMs: null,
    problem: null,
    ...overrides,
  };
}

export const settingsView: SettingsView = {
  connection: { gatewayAddress: 'https://gateway.example:8043', trust: { by: 'system' }, cms: null },
  cmsKeysStored: { accessKey: false, secretKey: false },
  remembered: null,
  preferences: {
    language: 'en',
    theme: 'system',
    popCorner: 'bottomRight',
    homeRegion: 'GB',
    autoEnterReady: true,
    startReady: true,
    startAtLogin: false,
  },
  secrets: 'strong',
  fileProblem: null,
};

export function snapshot(overrides: Partial<Snapshot> = {}): Snapshot {
  return {
    ...sessionSnapshot(),
    mode: { kind: 'gateway' },
    settings: settingsView,
    systemLanguage: 'en',
    version: '0.0.0',
    ...overrides,
  };
}

export function call(overrides: Partial<Call> = {}): Call {
  return {
    key: 'call-1',
    callId: '1456297722-1253' as CallId,
    phase: 'ringing',
    phaseSince: 1000,
    callType: 'inbound',
    mediaType: 'phone',
    mediaAbility: 'voice',
    caller: null,
    called: null,
    originalCalled: null,
    skillId: null,
    skillName: null,
    associatedData: null,
    priority: null,
    trunkNo: null,
    loggedOnS: null,
    beganAt: null,
    offeredAt: 1000,
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
    ...overrides,
  };
}
