import { type Entry, type Section, sections } from './entry.ts';
import { findIn, type Found } from './find.ts';

/** A line that is meant, and where it has what was typed. */
interface Hit {
  readonly entry: Entry;
  readonly found: readonly Found[];
}

const possibleFirst = (of: readonly Hit[]): readonly Hit[] => [
  ...of.filter(({ entry }) => entry.whyNot === null),
  ...of.filter(({ entry }) => entry.whyNot !== null),
];

/** What the typed text means, by sections; what cannot be done now comes last in its own. A section without any is left out. */
export function groupsOf(
  entries: readonly Entry[],
  typed: string,
): readonly { readonly section: Section; readonly hits: readonly Hit[] }[] {
  const hits = entries.flatMap((entry): readonly Hit[] => {
    const found = findIn(entry.text, typed) ?? (entry.isFound === true ? [] : null);
    return found === null ? [] : [{ entry, found }];
  });
  return sections
    .map((section) => ({
      section,
      hits: possibleFirst(hits.filter(({ entry }) => entry.section === section)),
    }))
    .filter((group) => group.hits.length > 0);
}
