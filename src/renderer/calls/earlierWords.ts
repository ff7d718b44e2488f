import type { Earlier } from '../../shared/history/historyViews.ts';
import type { CallTexts } from '../messages/en/calls/call.ts';
import { clockDuration } from '../text/duration.ts';
import { timeOfDay } from '../text/timeOfDay.ts';

/** Which call with this number it is, and when the last one was. @param language BCP 47 */
export function earlierWords({ count, last }: Earlier, texts: CallTexts, language: string): string {
  const talked = last.talkMs === null ? null : clockDuration(last.talkMs);
  return texts.earlier(count + 1, timeOfDay(last.at, language), talked, last.isToday);
}
