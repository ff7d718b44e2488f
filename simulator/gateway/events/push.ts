import { tellSent } from '../../platform/agents/eventQueue.ts';
import { touch } from '../../platform/agents/sessions.ts';
import type { GatewayEvent, Session } from '../../platform/model/session.ts';
import type { Platform } from '../../platform/platform.ts';
import { Refusal } from '../../resultCodes.ts';
import { isLoopback, postJson } from '../../wire/post.ts';
import { eventBody } from './eventBody.ts';
import { takeEvent } from './eventFaults.ts';
import { textOf, type Exchange } from '../exchange.ts';

/** An event that was not taken is brought so many times; then it is lost. */
const attempts = 3;

/** Where a client wants its events. */
interface PushTarget {
  address: string;
  /** Comes back with each event, so that the client knows who brings it. */
  token: string | null;
}

/**
 * What a sign-in says about push of events: `pushUrl`, or on newer gateways `callBackUri` with `serviceToken`
 * (docs/gateway.md §11). Null: the client polls. @throws Refusal 100-001 for an address that is not on this machine
 */
export function pushTarget(body: Record<string, unknown>): PushTarget | null {
  const callBack = textOf(body.callBackUri);
  const address = callBack === '' ? textOf(body.pushUrl) : callBack;
  if (address === '') return null;
  if (!isLoopback(address)) throw new Refusal('100-001', 'events are pushed to http: on this machine only');
  return { address, token: callBack === '' ? null : textOf(body.serviceToken) };
}

const untilRetry = (platform: Platform): Promise<void> =>
  new Promise((resolve) => platform.after(platform.timings.pushRetryMs, resolve));

async function bring(platform: Platform, target: PushTarget, event: GatewayEvent): Promise<void> {
  const headers: Record<string, string> = target.token === null ? {} : { serviceToken: target.token };
  for (let attempt = 1; attempt <= attempts; attempt++) {
    if ((await postJson(target.address, headers, eventBody(platform, event))) === 200) {
      tellSent(platform, event);
      return;
    }
    if (attempt < attempts) await untilRetry(platform);
  }
}

/** Brings the session's events to the client from now on, one after the other. */
export function startPush({ platform, faultFor }: Exchange, session: Session, target: PushTarget): void {
  let isUnderWay = false;
  const bringAll = async (): Promise<void> => {
    if (isUnderWay) return;
    isUnderWay = true;
    for (;;) {
      const taken = takeEvent(platform, session, faultFor);
      if (taken === null) break;
      // A fault that makes an answer fail makes an attempt fail, of which the client hears nothing.
      if ('event' in taken) await bring(platform, target, taken.event);
      else await untilRetry(platform);
    }
    isUnderWay = false;
  };
  const { heartbeatMs, handshakeMs } = platform.timings;
  session.push = {
    heartbeatMs: target.token === null ? heartbeatMs : handshakeMs,
    wake: () => void bringAll(),
  };
  touch(platform, session);
  void bringAll();
}
