import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Row } from '../../../../src/shared/data/row.ts';
import { xmlRows } from '../../../../src/shared/data/xmlRows.ts';
import { runs } from '../../../support/runs.ts';

interface Element {
  readonly name: string;
  readonly attributes: readonly (readonly [name: string, value: string])[];
  /** Text, or children. */
  readonly content: string | readonly Element[];
}

const anyName = fc.stringMatching(/^[a-z_][a-z0-9_]{0,5}$/).filter((name) => !name.startsWith('xmlns'));
// The reader cuts space around a text, and an XML document has no control characters.
const anyText = fc
  .string({ unit: 'grapheme', maxLength: 12 })
  .map((text) => text.replace(/\p{C}/gu, '').trim());
const anyAttributes = fc.uniqueArray(fc.tuple(anyName, anyText), {
  maxLength: 2,
  selector: ([name]) => name,
});

const { element: anyElement } = fc.letrec<{ element: Element }>((tie) => ({
  element: fc.record({
    name: anyName,
    attributes: anyAttributes,
    content: fc.oneof({ maxDepth: 3 }, anyText, fc.array(tie('element'), { minLength: 1, maxLength: 3 })),
  }),
}));

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

function written({ name, attributes, content }: Element): string {
  const given = attributes.map(([key, value]) => ` ${key}="${escaped(value)}"`).join('');
  const inner = typeof content === 'string' ? escaped(content) : content.map(written).join('\n  ');
  return inner === '' ? `<${name}${given}/>` : `<${name}${given}>${inner}</${name}>`;
}

/** What a reader is to find, in the order of the document. `path`: '' for the outermost element. */
function rowsOf({ name, attributes, content }: Element, path = ''): Row[] {
  const at = (inner: string): string => (path === '' ? inner : `${path}.${inner}`);
  const own = attributes.map(([key, value]): Row => [at(`@${key}`), value]);
  if (typeof content !== 'string') {
    return [...own, ...content.flatMap((child) => rowsOf(child, at(child.name)))];
  }
  const isSaid = content !== '' || attributes.length === 0;
  return isSaid ? [...own, [path === '' ? name : path, content]] : own;
}

describe('the reader of XML', () => {
  it('finds every text and attribute of any document', () => {
    fc.assert(
      fc.property(anyElement, (element) => {
        expect(xmlRows(`<?xml version="1.0"?>\n${written(element)}`, 1000)).toEqual(rowsOf(element));
      }),
      runs(500),
    );
  });

  it('takes no document of which the end is missing', () => {
    const anyCut = fc.tuple(anyElement, fc.double({ min: 0, max: 0.999, noNaN: true }));
    fc.assert(
      fc.property(anyCut, ([element, part]) => {
        const whole = written(element);
        expect(xmlRows(whole.slice(0, Math.floor(part * whole.length)), 1000)).toBeNull();
      }),
      runs(300),
    );
  });

  it('makes rows or nothing of any other text', () => {
    const piece = fc.constantFrom(
      '<',
      '>',
      '/',
      '<a>',
      '</a>',
      '<!--',
      '-->',
      '<![CDATA[',
      ']]>',
      '&',
      '"',
      '=',
      ' ',
      'x',
      '<?',
      '<!DOCTYPE a>',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const rows = xmlRows(pieces.join(''), 10);
        expect(rows === null || rows.every((row) => row.every((text) => typeof text === 'string'))).toBe(
          true,
        );
      }),
      runs(1000),
    );
  });
});
