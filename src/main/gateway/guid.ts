/** The session's key at the gateway (docs/gateway.md §2). */
import type { Clock } from '../transport/clock.ts';

/**
 * The newest Guid among the values of `Set-GUID`, or null when there is none that could be sent back.
 * The form is `JSESSIONID=<uuid>.AgentGateway<n>`; the Guid is what follows `=`. JSESSIONID is no cookie here.
 */
export function guidOf(values: readonly string[]): string | null {
  const guids = values
    .flatMap((value) => value.split(/[,;]/))
    .map(
      (part) => /^\s*(?:JSESSIONID\s*=\s*)?([0-9A-Za-z-]{8,64}\.[0-9A-Za-z_-]{1,64})\s*$/i.exec(part)?.[1],
    );
  return guids.findLast((guid) => guid !== undefined) ?? null;
}

/** The newest Guid of one session. */
export interface GuidHolder {
  readonly newest: string | null;
  /**
   * Takes over what an answer brought, if it did. An answer that is older than the newest Guid brings one that was the
   * newest before: that one is not taken back.
   * @param sentWith the Guid that its request went with
   */
  adopt(setGuidValues: readonly string[], sentWith: string | null): void;
  /** Resolves at the next change, or after `atMostMs`, or when the signal is aborted. */
  change(atMostMs: number, signal?: AbortSignal): Promise<void>;
}

/** No request is under way for longer than a few renewals. */
const mostFormer = 8;

/** Without a Guid, until an answer brings one. */
export function createGuidHolder(clock: Clock): GuidHolder {
  let newest: string | null = null;
  let former: readonly string[] = [];
  const waiting = new Set<() => void>();
  return {
    get newest() {
      return newest;
    },
    adopt: (values, sentWith) => {
      const brought = guidOf(values);
      if (brought === null || brought === newest) return;
      if (sentWith !== newest && former.includes(brought)) return;
      if (newest !== null) former = [...former, newest].slice(-mostFormer);
      newest = brought;
      for (const go of waiting) go();
    },
    change: (atMostMs, signal) =>
      new Promise((resolve) => {
        const go = (): void => {
          waiting.delete(go);
          signal?.removeEventListener('abort', go);
          disarm();
          resolve();
        };
        const disarm = clock.after(atMostMs, go);
        waiting.add(go);
        signal?.addEventListener('abort', go);
      }),
  };
}
