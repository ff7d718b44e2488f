/** What a gateway tells of calls, in the words of this program. Wire spellings end in `src/main/gateway/wire`. */
import type { CallId, SkillId } from '../domain.ts';

/** `callfeature` of docs/gateway.md §7; `other` is a number that it does not list. */
export const callTypes = [
  'inbound',
  'internal',
  'outbound',
  'reserved',
  'preOccupied',
  'predicted',
  'previewed',
  'reservedCallback',
  'consultation',
  'threeParty',
  'multiParty',
  'other',
] as const;
export type CallType = (typeof callTypes)[number];

/** `mediaType` of docs/gateway.md §7. */
export const mediaTypes = [
  'textChat',
  'clickToDial',
  'callback',
  'phone',
  'predicted',
  'previewed',
  'message',
  'video',
  'webChat',
  'social',
  'other',
] as const;
export type MediaType = (typeof mediaTypes)[number];

/** `mediaAbility` in answers (docs/gateway.md §7): what the call can carry. */
export const mediaAbilities = ['voice', 'video', 'voiceAndVideo', 'text', 'h5Video', 'other'] as const;
export type MediaAbility = (typeof mediaAbilities)[number];

/** `type` of an event: whether it is about the agent's main phone or an assistant's (docs/gateway.md §3). */
export type PhoneRole = 'main' | 'assistant';

/**
 * What the gateway tells of one call (docs/gateway.md §6, "call object"). A member that the gateway left out,
 * sent empty or sent as null is null here.
 */
export interface CallInfo {
  readonly callId: CallId;
  readonly callType: CallType | null;
  /** As sent, never parsed: leading zeros and `+` count. */
  readonly callerNumber: string | null;
  readonly calledNumber: string | null;
  /** The number dialled first, where a transfer or an access code changed it. */
  readonly originalCalledNumber: string | null;
  readonly skillId: SkillId | null;
  readonly skillName: string | null;
  /** The wire's `calldata`: whatever the platform attached, unparsed. Text of a stranger: never markup. */
  readonly associatedData: string | null;
  /** `begintime`: when the call entered the queue or began, by the gateway's clock. */
  readonly beganAt: number | null;
  /** Customer priority; larger is more urgent. */
  readonly priority: number | null;
  /** Trunk number; null for 65535, the wire's "none". */
  readonly trunkNo: number | null;
  readonly mediaType: MediaType | null;
  readonly mediaAbility: MediaAbility | null;
  /** `logontimes`, "total login duration", seconds; null for 0. */
  readonly loggedOnS: number | null;
  /** `waitTime`, seconds; real gateways were seen to leave it 0, so null for 0. */
  readonly waitedS: number | null;
  /** The wire's names of members that came but could not be read; what they would have told is null here. */
  readonly unread: readonly string[];
}

/**
 * Calls as a list of the gateway's told them. `leftOut`: how many elements of it are not here, because they named no
 * call or came after as many as are read. With one left out, a call that is missing here may be in the list.
 */
export type CallList = readonly CallInfo[] & { readonly leftOut?: number };

/** The calls of a colleague, as `allcallinfoEx` told them. */
export interface CallIdList {
  readonly callIds: readonly CallId[];
  /** How many elements of the list are not here: they are no call ID, or come after as many as are read. */
  readonly leftOut: number;
}

/**
 * What came of data that the gateway has accepted. `kept`: it has it · `notTold`: what it has cannot be had · `unchanged`:
 * it has what it had · `other`: it has something else, which the next snapshot tells.
 */
export type DataOutcome = 'kept' | 'notTold' | 'unchanged' | 'other';
