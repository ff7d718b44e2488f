/**
 * What the program tells, complete, with the members laid over that a test names. Made from what the program itself
 * begins with, so that a new member is here as soon as it is there.
 */
import { opened } from '../../src/main/session/calls/callLife.ts';
import { nothingKnown } from '../../src/main/session/state/reduce.ts';
import { nothingAsked } from '../../src/shared/contract/desktop/desktopView.ts';
import { defaultPreferences } from '../../src/shared/settings/preferences.ts';
import type { Call } from '../../src/shared/calls/model.ts';
import type { SessionSnapshot, Snapshot } from '../../src/shared/contract/snapshot.ts';
import type { SignedIn } from '../../src/shared/contract/sessionView.ts';
import { nothingPast } from '../../src/shared/history/historyViews.ts';
import { toAgentId, toCallId } from '../../src/shared/ids.ts';
import { noPolicy } from '../../src/shared/settings/policy.ts';
import type { SettingsView } from '../../src/shared/settings/settingsView.ts';
import { callMoment } from './callMoment.ts';

export const signedIn: SignedIn & { readonly state: 'signedIn' } = {
  state: 'signedIn',
  agentId: toAgentId('291'),
  phoneNumber: '49991',
  signedInAt: 1000,
  passwordMustChange: false,
  passwordDaysLeft: null,
  hasVoice: true,
};

export const sessionSnapshot = (overrides: Partial<SessionSnapshot> = {}): SessionSnapshot => ({
  ...nothingKnown,
  inQueues: 'some',
  siteReasons: [],
  ...overrides,
});

export const settingsView: SettingsView = {
  connection: { gatewayAddress: 'https://gateway.example:8043', trust: { by: 'system' }, cms: null },
  unsetConnection: { trust: { by: 'system' }, cms: null },
  policy: noPolicy,
  cmsKeysStored: { accessKey: false, secretKey: false },
  remembered: null,
  preferences: { ...defaultPreferences({ homeRegion: 'GB' }), language: 'en' },
  secrets: 'strong',
  fileProblem: null,
};

export const snapshot = (overrides: Partial<Snapshot> = {}): Snapshot => ({
  ...sessionSnapshot(),
  mode: { kind: 'gateway' },
  history: nothingPast,
  settings: settingsView,
  isScreenLocked: false,
  desktop: nothingAsked,
  systemLanguage: 'en',
  version: '0.0.0',
  newerVersion: null,
  ...overrides,
});

/** An inbound call that rings. */
export const call = (overrides: Partial<Call> = {}): Call => ({
  ...opened('ringing', callMoment({ at: 1000 }), {}),
  key: 'call-1',
  callId: toCallId('1456297722-1253'),
  callType: 'inbound',
  mediaType: 'phone',
  mediaAbility: 'voice',
  direction: 'inbound',
  otherSide: overrides.direction === 'outbound' ? 'called' : 'caller',
  ...overrides,
});
