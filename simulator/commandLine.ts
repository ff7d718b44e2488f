import { parseArgs } from 'node:util';
import { mostAgents, type SimulatorOptions } from './options.ts';
import { scenarioNames } from './scenarios/index.ts';

const flags = {
  port: { type: 'string' },
  'control-port': { type: 'string' },
  agents: { type: 'string' },
  scenario: { type: 'string' },
  seed: { type: 'string' },
  http: { type: 'boolean' },
} as const;

/** What can be said on the command line. */
export const usage = `npm run simulator -- --port P --control-port C [--agents N] [--scenario NAME] [--seed S] [--http]
  --port          gateway and CC-CMS, 0 to 65535, 0 for any free one (default 0)
  --control-port  control server, 0 to 65535, 0 for any free one (default 0)
  --agents        how many agents from 1001 on, 1 to ${String(mostAgents)} (default 3)
  --scenario      what happens by itself: ${scenarioNames.join(', ')} (default nothing)
  --seed          of everything random, 0 to 4294967295 (default 1)
  --http          plain HTTP instead of HTTPS`;

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

function valuesOf(args: string[]) {
  try {
    return parseArgs({ args, options: flags, strict: true, allowPositionals: false }).values;
  } catch (error) {
    // Node's message names the argument; what may stand there it does not say.
    const allowed = Object.keys(flags).map((flag) => `--${flag}`);
    const found = error instanceof Error ? error.message.split(/\.(?:\s|$)/)[0] : String(error);
    throw new UsageError(`${String(found)}; allowed are ${allowed.join(', ')}`);
  }
}

/** Reads the command line. @throws UsageError */
export function parseCommandLine(args: string[]): SimulatorOptions {
  const values = valuesOf(args);
  if (values.scenario !== undefined && !scenarioNames.includes(values.scenario)) {
    throw new UsageError(`--scenario must be one of ${scenarioNames.join(', ')}, not "${values.scenario}"`);
  }
  const options: SimulatorOptions = {
    port: whole('port', values.port, 0, 65_535) ?? 0,
    controlPort: whole('control-port', values['control-port'], 0, 65_535) ?? 0,
    http: values.http === true,
    seed: whole('seed', values.seed, 0, 4_294_967_295) ?? 1,
  };
  const agents = whole('agents', values.agents, 1, mostAgents);
  if (agents !== undefined) options.agents = agents;
  if (values.scenario !== undefined) options.scenario = values.scenario;
  return options;
}
