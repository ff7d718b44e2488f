/** Reads JSON that a person wrote: says where it is none, and why most likely, and finds names that are there twice. */
import type { FaultReason } from './faults.ts';
import { type Place, within } from './forms.ts';

type NoJson = Extract<FaultReason, { why: 'noJson' }>;

/** What a text says, and the members of it in which a name is there twice: which of the two is meant is not known. */
export interface Parsed {
  readonly content: unknown;
  readonly ambiguous: ReadonlySet<string | number>;
}

/** Null: it is no JSON, which was told, as is a name that is there twice. */
export function parseJson(text: string, root: Place): Parsed | null {
  try {
    const content: unknown = JSON.parse(text);
    const found = repeated(text, root);
    for (const { place } of found) place.tell(place.path, { why: 'twice' });
    return { content, ambiguous: new Set(found.map(({ member }) => member)) };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    root.tell(root.path, whyNoJson(text, error.message));
    return null;
  }
}

function whyNoJson(text: string, message: string): NoJson {
  const position = /position (\d+)/.exec(message)?.[1];
  // The end of the text is told without a position.
  const at = position === undefined ? text.length : Number(position);
  const before = text.slice(0, at);
  return {
    why: 'noJson',
    at: { line: before.split('\n').length, column: at - before.lastIndexOf('\n') },
    most: mostLikely(before.trimEnd(), text.slice(at).trimStart()),
  };
}

function mostLikely(before: string, after: string): NoJson['most'] {
  if (/^(?:\/[/*]|#)/.test(after)) return 'comment';
  if (before.endsWith(',') && /^[}\],]/.test(after)) return 'comma';
  const line = before.slice(before.lastIndexOf('\n') + 1);
  const isTextOpen = line.replace(/\\./g, '').split('"').length % 2 === 0;
  return /^['‘’“”\w]/.test(after) || isTextOpen ? 'quotes' : 'unknown';
}

const token = /"(?:[^"\\]|\\.)*"|[{}[\],]/g;

interface Repeated {
  readonly place: Place;
  /** The member of the whole in which it is. */
  readonly member: string | number;
}

/** Names that are there a second time. @param text JSON that was parsed */
function repeated(text: string, root: Place): readonly Repeated[] {
  const found: Repeated[] = [];
  const open: { place: Place; names: Set<string> | null; step: string | number; awaitsName: boolean }[] = [];
  for (const [written] of text.matchAll(token)) {
    const inside = open.at(-1);
    if (written === '{' || written === '[') {
      const place = inside === undefined ? root : within(inside.place, inside.step);
      const isList = written === '[';
      open.push({ place, names: isList ? null : new Set(), step: 0, awaitsName: !isList });
    } else if (written === '}' || written === ']') open.pop();
    else if (inside === undefined) continue;
    else if (written === ',') {
      if (typeof inside.step === 'number') inside.step += 1;
      inside.awaitsName = inside.names !== null;
    } else if (inside.awaitsName && inside.names !== null) {
      const name = JSON.parse(written) as string;
      inside.step = name;
      inside.awaitsName = false;
      if (inside.names.has(name))
        found.push({ place: within(inside.place, name), member: open[0]?.step ?? name });
      inside.names.add(name);
    }
  }
  return found;
}
