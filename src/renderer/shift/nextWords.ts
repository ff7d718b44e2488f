import type { NextState } from '../../shared/contract/availability.ts';
import type { Words } from '../../shared/texts/en.ts';
import type { ViewTexts } from '../messages/en/views/view.ts';

/** What comes after a call, in few words. `name`: what a reason is called; null: it has no name, or there is none. */
export function nextWords(
  next: NextState,
  name: string | null,
  { words, header }: { readonly words: Words; readonly header: ViewTexts['header'] },
): string {
  if (next.activity === 'rest') return header.restOf(Math.round(next.seconds / 60));
  if (next.activity !== 'busy' || next.reason === null) return words.activity[next.activity];
  return name ?? header.reason(next.reason);
}
