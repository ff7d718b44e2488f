import { mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, release } from 'node:os';
import { join } from 'node:path';
import type { BenchName } from './flags.ts';

/** A figure to reach and what was measured. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly bound: 'at most' | 'at least';
  readonly limit: number;
  readonly unit: string;
}

/** What one bench has to say. */
export interface Report {
  readonly title: string;
  /** The first row is the header; the first column is text, the others are numbers. */
  readonly rows: readonly (readonly string[])[];
  readonly notes: readonly string[];
  readonly figures: readonly Figure[];
  /** Whatever else belongs into the JSON file. */
  readonly details: object;
}

export function isReached({ value, bound, limit }: Figure): boolean {
  return bound === 'at most' ? value <= limit : value >= limit;
}

/** Columns side by side, the first to the left, the others to the right. */
export function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]): string =>
    row
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('  ')
      .trimEnd();
  const [header = [], ...body] = rows;
  return [line(header), widths.map((width) => '-'.repeat(width)).join('  '), ...body.map(line)].join('\n');
}

function verdict(figure: Figure): string {
  const { name, value, bound, limit, unit } = figure;
  const measured = `${value.toFixed(unit === 'requests' ? 0 : 1)} ${unit}`;
  return `${isReached(figure) ? 'reached' : 'NOT reached'}: ${name} ${measured} (${bound} ${limit} ${unit})`;
}

/** The report as people read it. */
export function print({ title, rows, notes, figures }: Report): string {
  const text = [
    `\n${title}\n`,
    table(rows),
    ...notes.map((note) => `  ${note}`),
    '',
    ...figures.map(verdict),
  ];
  return `${text.join('\n')}\n`;
}

function machine(): object {
  return {
    node: process.version,
    platform: `${process.platform} ${process.arch} ${release()}`,
    processors: availableParallelism(),
    processor: cpus()[0]?.model ?? 'unknown',
  };
}

/** Writes `out/bench/<name>.json`. @returns its path */
export function save(name: BenchName, { title, figures, details }: Report): string {
  const folder = join('out', 'bench');
  mkdirSync(folder, { recursive: true });
  const path = join(folder, `${name}.json`);
  const judged = figures.map((figure) => ({ ...figure, reached: isReached(figure) }));
  const content = {
    ...{ title, measuredAt: new Date().toISOString(), machine: machine() },
    ...{ figures: judged, ...details },
  };
  writeFileSync(path, `${JSON.stringify(content, null, 2)}\n`);
  return path;
}
