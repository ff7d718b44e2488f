/** What an agent does to calls (docs/gateway.md §5). What comes of it is told by events. */
import type { ConsultTarget, TransferTarget, TransferWay } from '../../../shared/calls/transfer.ts';
import type { CallId, SkillId, WorkNo } from '../../../shared/domain.ts';

/** Each resolves when the gateway has accepted, and rejects with a ProblemError and with nothing else. */
export interface VoicePort {
  answer(callId: CallId | null, signal?: AbortSignal): Promise<void>;
  release(signal?: AbortSignal): Promise<void>;
  hold(signal?: AbortSignal): Promise<void>;
  takeBack(callId: CallId, signal?: AbortSignal): Promise<void>;
  /** Of the call that is talked on. No event follows: once it is accepted, the other side does not hear the agent. */
  mute(signal?: AbortSignal): Promise<void>;
  unmute(signal?: AbortSignal): Promise<void>;
  /** In the call that is talked on. No event follows. */
  sendTones(tones: string, signal?: AbortSignal): Promise<void>;
  /** Hands on the call that is talked on. */
  transfer(to: TransferTarget, way: TransferWay, signal?: AbortSignal): Promise<void>;
  cancelTransfer(signal?: AbortSignal): Promise<void>;
  /** Resolves when the gateway begins to call: to the call's ID, null where the answer does not tell it. */
  callOut(dialled: string, signal?: AbortSignal): Promise<CallId | null>;
  /** The same, to a colleague. */
  callInner(workNo: WorkNo, signal?: AbortSignal): Promise<CallId | null>;
  /** The call that rings at this colleague comes by events. */
  pickUp(workNo: WorkNo, signal?: AbortSignal): Promise<void>;
  /**
   * Asks for help about the call that is talked on. @returns the ID of the call for help, which begins; null: the answer
   * does not tell it
   */
  consult(to: ConsultTarget, threeParty: boolean, signal?: AbortSignal): Promise<CallId | null>;
  /** Ends one call, whatever the phone is on. */
  dropCall(callId: CallId, signal?: AbortSignal): Promise<void>;
  /** Joins the held call with the one that is talked on; the agent is out of both. */
  connectHeld(callId: CallId, signal?: AbortSignal): Promise<void>;
  /** Makes a conference of the held call and the one that is talked on. */
  joinHeld(callId: CallId, signal?: AbortSignal): Promise<void>;
  /** Takes a party out of a conference. */
  disconnect(number: string, signal?: AbortSignal): Promise<void>;
  /** Resolves when the request was *accepted*; the call itself comes by events. */
  requestCall(callId: CallId, skillId: SkillId, signal?: AbortSignal): Promise<void>;
}
