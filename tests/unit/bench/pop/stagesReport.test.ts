import { expect, it } from 'vitest';
import { momentsOf, stagesReport, type PopMoments } from '../../../bench/pop/stagesReport.ts';

const caller = '+442079460001';
const span = { released: 100, painted: 120 };
const marks = [
  // Of the event before, and of another call.
  { name: 'eventAnswered', at: 95 },
  { name: 'infoAsked', at: 96 },
  { name: 'told', at: 97, numbers: [''] },
  { name: 'eventAnswered', at: 102 },
  { name: 'infoAsked', at: 103 },
  // The next event comes while the call info is asked for.
  { name: 'eventAnswered', at: 104 },
  { name: 'infoAnswered', at: 106 },
  { name: 'told', at: 108, numbers: [caller] },
  { name: 'told', at: 130, numbers: [caller] },
] as const;
const arrivals = [
  { numbers: [''], at: 99 },
  { numbers: [caller], at: 111 },
];
const moments: PopMoments = {
  ...span,
  ...{ eventAnswered: 102, infoAsked: 103, infoAnswered: 106, told: 108, inPage: 111 },
};

it('puts what was noted of a pop into its order', () => {
  expect(momentsOf(caller, span, marks, arrivals)).toEqual(moments);
});

it('has no moments of a pop of which a note is missing', () => {
  expect(momentsOf(caller, span, marks, arrivals.slice(0, 1))).toBeNull();
});

it('says how long each stage took, what the wire costs alone, and what is left', () => {
  const { rows } = stagesReport([moments], [{ wireMs: 1, frameMs: 4 }]);
  expect(rows.map(([name, median]) => [name, median])).toEqual([
    ['stage', 'median'],
    ['event fetched', '2.0'],
    ['event read, call info asked', '1.0'],
    ['call info answered', '3.0'],
    ['call info read, snapshot made and told', '2.0'],
    ['in the page', '3.0'],
    ['painted', '9.0'],
    ['all of it', '20.0'],
    ['alone: the wire to the page, same size', '1.0'],
    ['alone: a frame in which nothing changes', '4.0'],
    ["left: the program's own", '10.0'],
  ]);
});

it('refuses to sum up nothing', () => {
  expect(() => stagesReport([], [])).toThrow('at least one measurement');
});
