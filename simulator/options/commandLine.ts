import { parseArgs } from 'node:util';
import { checkedAgent } from './agentCheck.ts';
import { mostAgents } from './agentOptions.ts';
import { flagName, siteFlags, siteUsage, timingFlags, timingUsage } from './commandLineSite.ts';
import { checkedFault } from '../control/faultCheck.ts';
import type { SimulatorOptions } from './options.ts';
import { scenarioNames } from '../scenarios/index.ts';
import { siteChoices } from './siteChoices.ts';
import { defaultTimings } from './timings.ts';

const ownFlags = {
  port: { type: 'string' },
  'control-port': { type: 'string' },
  agents: { type: 'string' },
  scenario: { type: 'string' },
  seed: { type: 'string' },
  http: { type: 'boolean' },
  'old-tls': { type: 'boolean' },
  charset: { type: 'string' },
  'latency-ms': { type: 'string' },
  agent: { type: 'string', multiple: true },
  fault: { type: 'string', multiple: true },
  help: { type: 'boolean' },
} as const;

const choiceFlags = Object.keys(siteChoices).map(flagName);
const waitFlags = Object.keys(defaultTimings).map(flagName);
const flags = {
  ...ownFlags,
  ...Object.fromEntries([...choiceFlags, ...waitFlags].map((name) => [name, { type: 'string' as const }])),
};

/** What can be said on the command line. */
export const usage = `npm run simulator -- --port P --control-port C [--agents N] [--scenario NAME] [--seed S] [--http] …
  --port          gateway and CC-CMS, 0 to 65535, 0 for any free one (default 0)
  --control-port  control server, 0 to 65535, 0 for any free one (default 0)
  --agents        how many agents from 1001 on, 1 to ${String(mostAgents)} (default 3)
  --scenario      what happens by itself: ${scenarioNames.join(', ')} (default nothing)
  --seed          of everything random, 0 to 4294967295 (default 1)
  --http          plain HTTP instead of HTTPS
  --old-tls       HTTPS by TLS 1.1 and nothing newer
  --charset       of answers: utf-8, gbk (default utf-8)
  --latency-ms    wait before each answer, 0 to 600000 (default 0)
  --agent         an agent as JSON, such as '{"workNo":"1001","mediaType":"FFT"}', instead of --agents; may be repeated
  --fault         a fault as JSON, such as '{"interface":"holdlist","retcode":"300-001","times":0}'; may be repeated
  --help          prints this
How the site differs:
${siteUsage}
Its waits, each 0 to 86400000 ms:
${timingUsage}`;

/** A flag that is unknown, incomplete or out of range; the message names it and says what is allowed. */
export class UsageError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'UsageError';
  }
}

function whole(flag: string, text: string | undefined, low: number, high: number): number | undefined {
  if (text === undefined) return undefined;
  const number = /^\d{1,10}$/.test(text) ? Number(text) : Number.NaN;
  if (number >= low && number <= high) return number;
  throw new UsageError(
    `--${flag} must be a whole number from ${String(low)} to ${String(high)}, not "${text}"`,
  );
}

function oneOf<Allowed extends string>(
  flag: string,
  text: string | undefined,
  allowed: readonly Allowed[],
): Allowed | undefined {
  if (text === undefined) return undefined;
  const found = allowed.find((each) => each === text);
  if (found === undefined) {
    throw new UsageError(`--${flag} must be one of ${allowed.join(', ')}, not "${text}"`);
  }
  return found;
}

/**
 * What each of a flag's texts says as JSON, checked; undefined when there are none.
 * @throws UsageError naming the flag and the text
 */
function objectsIn<Checked>(
  flag: string,
  texts: Values[string],
  checked: (given: object) => Checked,
): Checked[] | undefined {
  if (!Array.isArray(texts)) return undefined;
  return texts.map((text) => {
    try {
      const given: unknown = JSON.parse(String(text));
      if (typeof given !== 'object' || given === null) throw new RangeError('it must be a JSON object');
      return checked(given);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      throw new UsageError(`--${flag} ${String(text)}: ${reason}`);
    }
  });
}

type Values = Record<string, string | boolean | (string | boolean)[] | undefined>;

function valuesOf(args: string[]): Values {
  try {
    return parseArgs({ args, options: flags, strict: true, allowPositionals: false }).values;
  } catch (error) {
    // Node's message names the argument; what may stand there it does not say.
    const allowed = Object.keys(flags).map((flag) => `--${flag}`);
    const found = error instanceof Error ? error.message.split(/\.(?:\s|$)/)[0] : String(error);
    throw new UsageError(`${String(found)}; allowed are ${allowed.join(', ')}`);
  }
}

/** The options that are set. */
function given<Options extends object>(
  options: Options,
): { [Name in keyof Options]?: NonNullable<Options[Name]> } {
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined)) as never;
}

/** Whether nothing but the usage was asked for. */
export function asksForHelp(args: string[]): boolean {
  return args.includes('--help');
}

/** Reads the command line. @throws UsageError */
export function parseCommandLine(args: string[]): SimulatorOptions {
  const values = valuesOf(args);
  const text = (name: string): string | undefined => {
    const value = values[name];
    return typeof value === 'string' ? value : undefined;
  };
  const agents = objectsIn('agent', values.agent, checkedAgent);
  if (agents !== undefined && (values.agents ?? values.scenario) !== undefined) {
    throw new UsageError('--agent cannot stand beside --agents or --scenario');
  }
  if (values.http === true && values['old-tls'] === true) {
    throw new UsageError('--old-tls cannot stand beside --http');
  }
  return {
    port: whole('port', text('port'), 0, 65_535) ?? 0,
    controlPort: whole('control-port', text('control-port'), 0, 65_535) ?? 0,
    http: values.http === true,
    seed: whole('seed', text('seed'), 0, 4_294_967_295) ?? 1,
    ...given({
      oldTls: values['old-tls'] === true ? true : undefined,
      agents: agents ?? whole('agents', text('agents'), 1, mostAgents),
      scenario: oneOf('scenario', text('scenario'), scenarioNames),
      charset: oneOf('charset', text('charset'), ['utf-8', 'gbk'] as const),
      latencyMs: whole('latency-ms', text('latency-ms'), 0, 600_000),
      faults: objectsIn('fault', values.fault, checkedFault),
    }),
    ...siteFlags((name, allowed) => oneOf(name, text(name), allowed)),
    ...timingFlags((name) => whole(name, text(name), 0, 86_400_000)),
  };
}
