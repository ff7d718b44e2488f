import { describe, expect, it } from 'vitest';
import type { DataLabel } from '../../../../src/shared/data/dataLabel.ts';
import { labelled, personOf } from '../../../../src/shared/data/labels.ts';

const label = (key: string, over: Partial<DataLabel> = {}): DataLabel => ({
  ...{ key, en: '', zh: '', use: 'shown' },
  ...over,
});
const name = label('name', { use: 'name' });

describe('the person on a call', () => {
  it.each([
    ['{"name":"Olivia Bennett"}', 'Olivia Bennett'],
    ['NAME=Olivia;level=Gold', 'Olivia'],
    ['<d><name>Olivia</name></d>', 'Olivia'],
    ['{"name":"  "}', null],
    ['{"level":"Gold"}', null],
    ['Olivia Bennett', null],
    [null, null],
  ])('of %j is %j', (associatedData, person) => {
    expect(personOf({ associatedData, partyName: null }, [name])).toBe(person);
  });

  it('is called by the first of the fields that are a name and say something', () => {
    const names = [label('company', { use: 'name' }), name];
    expect(personOf({ associatedData: '{"name":"Olivia","company":""}', partyName: null }, names)).toBe(
      'Olivia',
    );
    expect(personOf({ associatedData: '{"name":"Olivia","company":"Acme"}', partyName: null }, names)).toBe(
      'Acme',
    );
  });

  it('is called as the agent has called them', () => {
    expect(personOf({ associatedData: '{"name":"Olivia"}', partyName: 'Ada' }, [name])).toBe('Ada');
  });

  it('stands on one line, whatever its name has in it, and is cut', () => {
    const associatedData = JSON.stringify({ name: `A\nB\u202e${'x'.repeat(100)}` });
    expect(personOf({ associatedData, partyName: null }, [name])).toMatch(/^A B⟨U\+202E⟩x{40,60}…$/);
  });

  it('is nobody where no field is a name', () => {
    expect(personOf({ associatedData: '{"name":"Olivia"}', partyName: null }, [label('name')])).toBeNull();
  });
});

describe('the fields of associated data', () => {
  const rows = ['order', 'level', 'token', 'menu'].map((of) => ({ name: of, value: `the ${of}` }));
  const labels = [
    label('LEVEL', { en: 'Level', zh: '级别' }),
    label('menu', { en: 'Menu', use: 'pinned' }),
    label('token', { use: 'hidden' }),
  ];

  const names = (of: ReturnType<typeof labelled>) =>
    [of.pinned, of.others].map((fields) => fields.map(({ name }) => name));

  it('come pinned ones apart, then in the order of their labels, then the others, without hidden ones', () => {
    expect(names(labelled(rows, labels, 'en'))).toEqual([['Menu'], ['Level', 'order']]);
  });

  it('have the name that the platform gives where there is none in this language', () => {
    expect(names(labelled(rows, labels, 'zh'))).toEqual([['menu'], ['级别', 'order']]);
  });

  it('all come, as they are, without labels', () => {
    expect(labelled(rows, [], 'en')).toEqual({ pinned: [], others: rows });
  });
});
