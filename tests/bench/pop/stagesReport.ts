import type { Report } from '../report.ts';
import { summarise } from '../statistics.ts';

/** The moments of one pop, in their order, ms of one clock. */
export interface PopMoments {
  /** PhoneAlerting can be fetched. */
  readonly released: number;
  /** The last byte of the answer with it is there. */
  readonly eventAnswered: number;
  readonly infoAsked: number;
  readonly infoAnswered: number;
  /** The snapshot with the caller is handed to the pop's page. */
  readonly told: number;
  /** It is there. */
  readonly inPage: number;
  /** The first frame with the caller. */
  readonly painted: number;
}

/** A message of the same size by the same way, of which the page makes nothing, and a frame. */
export interface Ping {
  readonly wireMs: number;
  readonly frameMs: number;
}

/** What `popTracer.cjs` notes. */
export interface Mark {
  readonly name: 'eventAnswered' | 'infoAsked' | 'infoAnswered' | 'told' | 'pinged';
  /** Ms of the same clock as all others. */
  readonly at: number;
  readonly numbers?: readonly string[];
}

const stages: readonly [name: string, from: keyof PopMoments, to: keyof PopMoments][] = [
  ['event fetched', 'released', 'eventAnswered'],
  ['event read, call info asked', 'eventAnswered', 'infoAsked'],
  ['call info answered', 'infoAsked', 'infoAnswered'],
  ['call info read, snapshot made and told', 'infoAnswered', 'told'],
  ['in the page', 'told', 'inPage'],
  ['painted', 'inPage', 'painted'],
];

const header = ['stage', 'median', 'p95', 'max'];

function row(name: string, values: readonly number[]): string[] {
  const { median, p95, max } = summarise(values);
  return [name, ...[median, p95, max].map((value) => value.toFixed(1))];
}

/** Puts the notes of one pop into their order; null where one is missing. */
export function momentsOf(
  caller: string,
  span: { released: number; painted: number },
  marks: readonly Mark[],
  arrivals: readonly { readonly numbers: readonly string[]; readonly at: number }[],
): PopMoments | null {
  const after = (name: Mark['name'], from: number): number | undefined =>
    marks.find((mark) => mark.name === name && mark.at >= from)?.at;
  const infoAsked = after('infoAsked', span.released);
  const eventAnswered = marks.findLast(
    ({ name, at }) => name === 'eventAnswered' && at <= (infoAsked ?? 0),
  )?.at;
  const infoAnswered = after('infoAnswered', infoAsked ?? 0);
  const told = marks.find(({ name, numbers }) => name === 'told' && numbers?.includes(caller))?.at;
  const inPage = arrivals.find(({ numbers }) => numbers.includes(caller))?.at;
  const all = { ...span, eventAnswered, infoAsked, infoAnswered, told, inPage };
  return Object.values(all).includes(undefined) ? null : (all as PopMoments);
}

/** What is left of a pop for the program, without the gateway's answers, the wire to the page and a bare frame. */
function ownMs(pop: PopMoments, wireMs: number, frameMs: number): number {
  const inMain = pop.infoAsked - pop.eventAnswered + (pop.told - pop.infoAnswered);
  return inMain + (pop.painted - pop.told - wireMs - frameMs);
}

/** The table of where the time goes. @throws RangeError when nothing was measured */
export function stagesReport(pops: readonly PopMoments[], pings: readonly Ping[]): Report {
  const wire = pings.map(({ wireMs }) => wireMs);
  const frame = pings.map(({ frameMs }) => frameMs);
  const bare = { wireMs: summarise(wire).median, frameMs: summarise(frame).median };
  const own = pops.map((pop) => ownMs(pop, bare.wireMs, bare.frameMs));
  return {
    title: 'Where the time of a pop goes, ms',
    rows: [
      header,
      ...stages.map(([name, from, to]) =>
        row(
          name,
          pops.map((pop) => pop[to] - pop[from]),
        ),
      ),
      row(
        'all of it',
        pops.map(({ released, painted }) => painted - released),
      ),
      row('alone: the wire to the page, same size', wire),
      row('alone: a frame in which nothing changes', frame),
      row("left: the program's own", own),
    ],
    notes: [
      `${String(pops.length)} pops, ${String(pings.length)} messages of which the page makes nothing.`,
      "The program's own: between the gateway's answers, and from told to painted without the medians of wire and frame.",
    ],
    figures: [],
    details: { pops, pings, own },
  };
}
