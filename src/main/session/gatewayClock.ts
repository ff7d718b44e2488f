/**
 * The gateway's clock, as far as it is known: `eventGenTime` of newer gateways, and the fact that a call cannot have
 * begun later than now (gateway reference §3, §6).
 */

/** Smaller changes of the offset are the network's jitter, not the clock's. */
const jitterMs = 50;

/**
 * Follows the gateway's clock with one more event. A late delivery makes a sample too small and nothing makes it too
 * large, so the largest is the nearest.
 * @param offsetMs gateway's clock minus this machine's; null when not known
 * @param generatedAt epoch ms by the gateway's clock
 */
export function followEvent(offsetMs: number | null, generatedAt: number | null, now: number): number | null {
  if (generatedAt === null) return offsetMs;
  const sampleMs = generatedAt - now;
  return offsetMs === null || sampleMs > offsetMs + jitterMs ? sampleMs : offsetMs;
}

/** Follows the gateway's clock with a call's begin: one that lies ahead of us proves that the gateway is ahead. */
export function followBegin(offsetMs: number | null, beganAt: number | null, now: number): number | null {
  if (beganAt === null || beganAt <= now + (offsetMs ?? 0)) return offsetMs;
  return followEvent(offsetMs, beganAt, now);
}

/** A time by the gateway's clock, moved onto this machine's; never in the future. */
export const toLocalTime = (gatewayTime: number, offsetMs: number | null, now: number): number =>
  Math.min(gatewayTime - (offsetMs ?? 0), now);
