import { isCommand } from '../../app/shortcuts.ts';

const takesKeys =
  'input:not([type=checkbox], [type=radio], [type=button]), select, textarea, [data-takes-keys]';

/**
 * Whether a key press is the way to the search: Ctrl+F anywhere, and a character where nothing else takes it. The space bar
 * presses what has the focus.
 */
export function startsSearch(event: KeyboardEvent): boolean {
  if (isCommand(event)) return event.code === 'KeyF' && !event.shiftKey;
  const { key, altKey, ctrlKey, metaKey, target } = event;
  if (altKey || ctrlKey || metaKey || key.length !== 1 || key === ' ') return false;
  return !(target instanceof Element && target.matches(takesKeys));
}
