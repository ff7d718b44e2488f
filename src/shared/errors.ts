/**
 * What can go wrong, as plain data that may cross the bridge. The window turns a problem into a sentence with what
 * to do; it never shows a raw message of a gateway, a library or the system.
 */
import type { CallAction } from './calls/callActions.ts';
import type { Allowed, fields } from './fields.ts';
import type { RefusalKind } from './resultCodes.ts';
import type { PreferenceName } from './settings/preferences.ts';

/** A field that is filled in, as an error names it; `arguments`: what a page sent, as a whole. */
export type FieldName = keyof typeof fields | PreferenceName | 'arguments';

/** What was asked when a refusal came: one code may mean another thing in answer to another request. */
export type Asked =
  | 'signIn'
  | 'signOut'
  | 'event'
  | 'queueSignIn'
  | 'queues'
  | 'reasons'
  | 'activity'
  | 'busy'
  | 'rest'
  | 'wrapUp'
  | 'finishWrapUp'
  | 'cancelNext'
  | 'changePassword'
  | 'ready'
  | CallAction
  | 'sendTones'
  | 'setCallData'
  | 'transfer'
  | 'transferTargets'
  | 'callOut'
  | 'callInner'
  | 'pickUp'
  | 'consult'
  | 'dropParty'
  | 'requestCall'
  | 'callInfo'
  | 'holdList'
  | 'directory'
  | 'colleagueCalls'
  | 'sendNote'
  | 'waitingCalls'
  | 'queueLoads'
  | 'callDetails';

/** Why the program itself does not even ask the gateway. */
export type Impossible =
  | 'notSignedIn'
  | 'alreadySignedIn'
  | 'signInUnderWay'
  | 'signOutUnderWay'
  | 'alreadyUnderWay'
  | 'callUp'
  | 'callHeld'
  | 'noSuchCall'
  | 'wrongPhase'
  | 'notYetRinging'
  | 'otherCallTalking'
  | 'severalParties'
  | 'transferUnderWay'
  | 'noTransfer'
  | 'consulting'
  | 'noConsult'
  | 'notTogether'
  | 'blindOutOfCallOut'
  | 'dataUnread'
  | 'idle'
  | 'noGatewayChosen'
  | 'setByOrganisation'
  | 'policyUnread'
  | 'plainHttp'
  | 'noSuchPage'
  | 'crmHost'
  | 'crmTooLong'
  | 'crmNobody'
  | 'noBrowser'
  | 'noCallDetailsService'
  | 'noContact';

/** What keeps a file from being read or written. */
export type FileTrouble = 'noRight' | 'diskFull' | 'isFolder' | 'other';

/** Whose answer it is, or should have been: `updates` is who tells of newer versions, of which only the log is told. */
export type Server = 'gateway' | 'cms' | 'updates';

/** What went wrong, with all that its sentence needs; never a password, nor a value that was given. */
export type Problem =
  /** An input was refused before anything was sent. `kindGiven` is the kind of value, never the value. */
  | {
      readonly kind: 'invalidInput';
      readonly field: FieldName;
      readonly allowed: Allowed;
      readonly kindGiven: 'missing' | 'empty' | 'number' | 'text' | 'boolean' | 'other';
    }
  /** Asking would be refused or would do harm: the program knows before it asks. */
  | { readonly kind: 'notPossible'; readonly why: Impossible }
  /** The gateway (or CC-CMS) answered and said no. */
  | {
      readonly kind: 'refusal';
      readonly from: Server;
      readonly code: string;
      readonly refusal: RefusalKind;
      /** Absent: whatever was asked. */
      readonly asked?: Asked;
    }
  /** No answer: refused connection, name not found, network away. */
  | { readonly kind: 'unreachable'; readonly from: Server }
  | { readonly kind: 'timeout'; readonly from: Server; readonly timeoutMs: number }
  /** The certificate is not the one that was agreed on. `fingerprint` (SHA-256) is the one that was shown. */
  | {
      readonly kind: 'certificate';
      readonly from: Server;
      readonly fingerprint: string | null;
      readonly why: 'untrusted' | 'otherFingerprint' | 'expired' | 'otherHost';
    }
  /**
   * Something answers at the address, but not in the way that the address says. `noTls`: `https:`, and no TLS (most
   * likely plain HTTP) · `tls`: `http:`, and TLS · `oldTls`: nothing newer than TLS 1.1 · `noCommonCipher`: no way to
   * encrypt that both sides have, or a certificate of the client is asked for.
   */
  | {
      readonly kind: 'otherProtocol';
      readonly from: Server;
      readonly found: 'noTls' | 'tls' | 'oldTls' | 'noCommonCipher';
    }
  /** HTTP 401: the signature or the key is not accepted. */
  | { readonly kind: 'unauthorised'; readonly from: Server }
  /** An HTTP status that carries no envelope. */
  | { readonly kind: 'http'; readonly from: Server; readonly status: number }
  /** An answer in no known form. `path` says where, e.g. `result[0].callid`; the value is not kept. */
  | { readonly kind: 'protocol'; readonly from: Server; readonly path: string }
  /** An answer is larger than is read. */
  | { readonly kind: 'tooLarge'; readonly from: Server; readonly maxBytes: number }
  /** The program stopped asking, e.g. because it is quitting. */
  | { readonly kind: 'cancelled' }
  /** The requested call went to somebody else, or never came. */
  | { readonly kind: 'callNoLongerAvailable' }
  /**
   * The call that was talked in was put on hold, and the other one could not be taken back, for the reason that is
   * given. What the first is now: taken back, still held, or over.
   */
  | {
      readonly kind: 'swapUndone';
      readonly because: Problem;
      readonly first: 'talking' | 'held' | 'ended';
    }
  /** Whether the requested call comes, or went to somebody else, could not be found out. */
  | { readonly kind: 'requestNotKnown' }
  /** The gateway accepted a state of the agent, told nothing of it, and says that it is another one. */
  | { readonly kind: 'stateNotSet' }
  /**
   * A sign-in got no answer, and what became of it could not be found out: the gateway says that the number is signed
   * in, most likely by that attempt, or says nothing.
   */
  | { readonly kind: 'signInUnsure'; readonly signedIn: 'likely' | 'notKnown' }
  /** Signed out here although the gateway, out of reach, was never told: it ends the silent session by itself. */
  | { readonly kind: 'signOutUnheard' }
  /**
   * The settings file at `path` could not be read, or a change not be saved in it. What was changed holds until the
   * program ends.
   */
  | {
      readonly kind: 'settingsFile';
      readonly failed: 'read' | 'save';
      readonly path: string;
      readonly trouble: FileTrouble;
    }
  /** Something in this program or on this machine failed; the log has it under `reference`. */
  | { readonly kind: 'internal'; readonly reference: string };

/** What keeps the settings file from being read or saved. */
export type SettingsFileProblem = Extract<Problem, { kind: 'settingsFile' }>;

/** An error that carries a {@link Problem}: the only kind that gateway, cms and session throw on purpose. */
export class ProblemError extends Error {
  readonly problem: Problem;

  constructor(problem: Problem, options?: ErrorOptions) {
    super(problem.kind === 'refusal' ? `${problem.kind} ${problem.code}` : problem.kind, options);
    this.name = 'ProblemError';
    this.problem = problem;
  }
}

/** The problem that an error carries, or null for an error that nobody threw on purpose. */
export function problemOf(error: unknown): Problem | null {
  return error instanceof ProblemError ? error.problem : null;
}

/** A check that throws a {@link ProblemError} for what it refuses, as a question. Any other error is thrown on. */
export function passes(check: (given: string) => unknown): (given: string) => boolean {
  return (given) => {
    try {
      check(given);
      return true;
    } catch (error) {
      if (error instanceof ProblemError) return false;
      throw error;
    }
  };
}
