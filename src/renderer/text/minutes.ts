/** Seconds as `2:00`, and what somebody types for them. */
import { clockDuration } from '../../shared/texts/duration.ts';

/** Whole seconds as minutes and seconds, from an hour on with hours. */
export const shownSeconds = (seconds: number): string => clockDuration(seconds * 1000);

/** `2:00`, `1:02:00` or `120` in seconds; null: it is no time. A full-width colon is one, too. */
export function typedSeconds(typed: string): number | null {
  const parts = typed.trim().replaceAll('：', ':').split(':');
  if (parts.length > 3 || !parts.every((part) => /^\d{1,5}$/.test(part))) return null;
  const [first = 0, ...rest] = parts.map(Number);
  if (rest.some((part) => part > 59)) return null;
  return rest.reduce((sum, part) => sum * 60 + part, first);
}
