import { siteChoices, type Site } from './siteChoices.ts';
import { defaultTimings, type Timings } from './timings.ts';

/** The flag of an option: `longPollMs` is said as `--long-poll-ms`. */
export function flagName(option: string): string {
  return option.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

function line(option: string, about: string): string {
  return `  --${flagName(option)}`.padEnd(32) + about;
}

/** The choices of a site as the usage text lists them, the default first. */
export const siteUsage = Object.entries(siteChoices)
  .map(([name, { allowed, about }]) => line(name, `${about}: ${allowed.map(String).join(', ')}`))
  .join('\n');

/** The waits as the usage text lists them. */
export const timingUsage = Object.entries(defaultTimings)
  .map(([name, value]) => line(name, `default ${String(value)}`))
  .join('\n');

function entriesThatAreSet(names: string[], read: (name: string) => unknown): [string, unknown][] {
  return names.flatMap((name): [string, unknown][] => {
    const value = read(name);
    return value === undefined ? [] : [[name, value]];
  });
}

/** The choices of the site that were said; `read` gives the text of a flag if it is one of those allowed. */
export function siteFlags(
  read: (flag: string, allowed: readonly string[]) => string | undefined,
): Partial<Site> {
  const valueOf = (name: string): unknown => {
    const allowed: readonly unknown[] = siteChoices[name as keyof Site].allowed;
    const text = read(flagName(name), allowed.map(String));
    return text === undefined ? undefined : allowed.find((each) => String(each) === text);
  };
  return Object.fromEntries(entriesThatAreSet(Object.keys(siteChoices), valueOf));
}

/** The waits that were said. */
export function timingFlags(read: (flag: string) => number | undefined): Partial<Timings> {
  const names = Object.keys(defaultTimings);
  return Object.fromEntries(entriesThatAreSet(names, (name) => read(flagName(name))));
}
