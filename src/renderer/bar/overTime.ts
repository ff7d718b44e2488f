import { type HoldAlarm, holdLimitS } from '../../shared/calls/holdAlarm.ts';
import type { BarView } from '../../shared/contract/pages/barPage.ts';
import { clockDuration } from '../../shared/texts/duration.ts';

/** How long a call may be on hold that is over it, `m:ss`. */
export const overTime = (alarm: HoldAlarm, { settings }: BarView): string =>
  clockDuration(1000 * holdLimitS(alarm, settings.preferences));
