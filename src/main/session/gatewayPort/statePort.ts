/** The agent's session at a gateway and the agent's own state (docs/gateway.md §2 to §4). */
import type { AgentEvent } from '../../../shared/agentEvents.ts';
import type { AgentId, AgentStatus, Queue, Reason, SkillId } from '../../../shared/domain.ts';

/** docs/gateway.md §2. */
export interface SignInRequest {
  readonly password: string;
  readonly phoneNumber: string;
  /** `autoenteridle` */
  readonly autoEnterReady: boolean;
  /** `status` 4 or 3 */
  readonly startReady: boolean;
}

/** What the gateway says to a sign-in that it accepts (docs/gateway.md §2). */
export interface SignInAnswer {
  readonly vdnId: string | null;
  readonly passwordMustChange: boolean;
  /** Days; null = never or not said. */
  readonly passwordDaysLeft: number | null;
  /** Epoch ms by the gateway's clock; null = not said. */
  readonly loginAt: number | null;
  /** Whether calls can come to this number at all; null: not told. */
  readonly hasVoice: boolean | null;
}

/** Each rejects with a ProblemError and with nothing else; `cancelled` when its signal is aborted. */
export interface StatePort {
  /** Signs in; with `takeOver` by force, which ends another program's session (docs/gateway.md §2). */
  signIn(request: SignInRequest, takeOver: boolean, signal?: AbortSignal): Promise<SignInAnswer>;
  /** Signs out; with `releaseCall` by force, which ends a call that is up. */
  signOut(releaseCall: boolean, signal?: AbortSignal): Promise<void>;
  /** `modifyaccountpwdex`; whether a gateway takes it before a sign-in is not documented. */
  changePassword(oldPassword: string, newPassword: string, signal?: AbortSignal): Promise<void>;
  /** One long poll. Null: nothing happened. */
  nextEvent(signal?: AbortSignal): Promise<AgentEvent | null>;
  /**
   * `resetskill`: signs in to these queues, or with null to every configured one. Which of them the gateway took, and
   * what becomes of the others, only {@link StatePort.queuesSignedInTo} tells.
   */
  signInToQueues(skillIds: readonly SkillId[] | null, signal?: AbortSignal): Promise<void>;
  /** `agentskill/{workno}`: empty when the agent is in none. */
  queuesSignedInTo(workNo: AgentId, signal?: AbortSignal): Promise<readonly Queue[]>;
  /** `agentskills` */
  queues(signal?: AbortSignal): Promise<readonly Queue[]>;
  /** `restreason`: what the site calls its reasons; those without a name are left out. */
  reasons(signal?: AbortSignal): Promise<readonly Reason[]>;
  /** `agentstatus` */
  status(signal?: AbortSignal): Promise<AgentStatus>;
  /** `reason` 200..250 or null. */
  sayBusy(reason: number | null, signal?: AbortSignal): Promise<void>;
  /** `cancelbusy` */
  endBusy(signal?: AbortSignal): Promise<void>;
  /** `rest` with the reason 0, which stands for none [A]; `seconds` 1..86399. `prolongs`: there is one already. */
  startRest(seconds: number, prolongs: boolean, signal?: AbortSignal): Promise<void>;
  /** `work` */
  startWrapUp(signal?: AbortSignal): Promise<void>;
  /** `cancelwork` */
  endWrapUp(signal?: AbortSignal): Promise<void>;
  /** `cancelrest` */
  endRest(signal?: AbortSignal): Promise<void>;
  sayReady(signal?: AbortSignal): Promise<void>;
}
