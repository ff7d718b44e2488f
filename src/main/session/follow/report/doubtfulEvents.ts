import type { AgentEvent } from '../../../../shared/agentEvents.ts';
import { isCallUp } from '../../../../shared/calls/questions.ts';
import type { SessionSnapshot } from '../../../../shared/contract/snapshot.ts';
import { type Doubt, doubtAfter } from '../../calls/doubts.ts';
import { delays } from '../../time/delays.ts';
import type { Log } from '../../time/timers.ts';
import type { SnapshotStore } from '../../state/store.ts';
import type { EventCount } from './eventCount.ts';
import type { Follower } from '../follower.ts';
import type { ReportFollower } from './reportFollower.ts';

export interface DoubtfulEventsDeps {
  readonly store: SnapshotStore;
  readonly log: Log;
  readonly events: EventCount;
  readonly report: Pick<ReportFollower, 'readNow' | 'unless'>;
}

/** Asks where things stand when an event does not fit, or when what it announces does not come. */
export class DoubtfulEvents implements Follower {
  readonly #deps: DoubtfulEventsDeps;

  constructor(deps: DoubtfulEventsDeps) {
    this.#deps = deps;
  }

  onEvent(event: AgentEvent, before: SessionSnapshot): void {
    const { store, log } = this.#deps;
    const { eventType } = event;
    const doubt = doubtAfter(before.calls, store.snapshot.calls, event, before.availability.now);
    if (doubt === 'now') log('info', 'an event does not fit what was known', { eventType });
    this.#ask(doubt);
  }

  #ask(doubt: Doubt): void {
    const { store, events, report } = this.#deps;
    const { ofCalls, ofActivity } = events;
    const hasCall = (): boolean => isCallUp(store.snapshot.calls);
    switch (doubt) {
      case 'none':
        return;
      case 'now':
        report.readNow();
        return;
      case 'unlessNews':
        report.unless(() => events.ofCalls !== ofCalls);
        return;
      case 'unlessCall':
        report.unless(hasCall, delays.callExpectedMs);
        return;
      case 'unlessState':
        // Only after `settlesMs` do the gateway's lists no longer have the call that has ended.
        report.unless(() => events.ofActivity !== ofActivity || hasCall(), delays.settlesMs);
    }
  }
}
