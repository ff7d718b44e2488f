import type { Fact } from '../calls/callFacts.ts';
import type { ViewTexts } from '../messages/en/views/view.ts';

/** A call as it is copied: a line for each fact, in the words of the window. */
export function pastText(
  call: {
    readonly who: string;
    readonly number: string | null;
    readonly facts: readonly Fact[];
    readonly note: string;
  },
  texts: ViewTexts['history'],
): string {
  const { who, number, facts, note } = call;
  const lines = [
    number === null || number === who ? who : `${who}, ${number}`,
    ...facts.map(({ name, value }) => `${name}: ${value}`),
    ...(note === '' ? [] : [`${texts.note}: ${note}`]),
  ];
  return lines.join('\n');
}
