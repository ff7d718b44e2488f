import { describe, expect, it } from 'vitest';
import { parseCommandLine, usage, UsageError } from '../../../../simulator/options/commandLine.ts';
import { flagName } from '../../../../simulator/options/commandLineSite.ts';
import { siteChoices } from '../../../../simulator/options/siteChoices.ts';
import { defaultTimings } from '../../../../simulator/options/timings.ts';

describe('the command line', () => {
  it('means any free ports and three agents when it says nothing', () => {
    expect(parseCommandLine([])).toEqual({ port: 0, controlPort: 0, http: false, seed: 1 });
  });

  it('takes every flag', () => {
    const args =
      '--port 8043 --control-port 8044 --agents 5 --scenario morning --seed 7 --http --charset gbk --latency-ms 5';
    expect(parseCommandLine(args.split(' '))).toEqual({
      port: 8043,
      controlPort: 8044,
      agents: 5,
      scenario: 'morning',
      seed: 7,
      http: true,
      charset: 'gbk',
      latencyMs: 5,
    });
  });

  it('takes a gateway that was never renewed', () => {
    expect(parseCommandLine(['--old-tls'])).toMatchObject({ http: false, oldTls: true });
  });

  it('takes how the site differs, its waits and faults', () => {
    const fault = { interface: 'holdlist', retcode: '300-001', times: 0 };
    const args = '--auth-mode static --long-poll false --phone-alerting-content filled --sign-in-ms 10000';
    expect(parseCommandLine([...args.split(' '), '--fault', JSON.stringify(fault)])).toMatchObject({
      authMode: 'static',
      longPoll: false,
      phoneAlertingContent: 'filled',
      signInMs: 10_000,
      faults: [fault],
    });
  });

  it('takes agents one by one', () => {
    const agents = [
      { workNo: '1001', mediaType: 'FFT' },
      { workNo: '1002', skillIds: [2], passwordExpired: true },
    ];
    const args = agents.flatMap((agent) => ['--agent', JSON.stringify(agent)]);
    expect(parseCommandLine(args)).toMatchObject({ agents });
  });

  it.each([
    ['--port 65536', '--port must be a whole number from 0 to 65535, not "65536"'],
    ['--control-port x', '--control-port must be a whole number from 0 to 65535, not "x"'],
    ['--agents 0', '--agents must be a whole number from 1 to 5000, not "0"'],
    ['--seed 1.5', '--seed must be a whole number from 0 to 4294967295, not "1.5"'],
    ['--scenario noon', '--scenario must be one of lessons, morning, flaky, oldSite, cluster, not "noon"'],
    ['--cookies some', '--cookies must be one of none, balancer, checked, not "some"'],
    ['--long-poll-ms -1', "Option '--long-poll-ms' argument is ambiguous"],
    ['--agent {"workNo":"1"}', 'workNo must be a text of 3 to 6 digits'],
    ['--agent {"workNo":"1001","media":1}', 'media is no field of an agent; allowed are workNo'],
    ['--agent {"workNo":"1001"} --agents 2', '--agent cannot stand beside --agents or --scenario'],
    ['--http --old-tls', '--old-tls cannot stand beside --http'],
    ['--fault x', '--fault x: Unexpected token'],
    ['--fault {"interface":"holdlist","event":"lost"}', 'interface must be agentevent in a fault with event'],
    [
      '--ports 1',
      "Unknown option '--ports'; allowed are --port, --control-port, --agents, --scenario, --seed, --http",
    ],
  ])('refuses "%s" and names what is allowed', (args, message) => {
    expect(() => parseCommandLine(args.split(' '))).toThrow(UsageError);
    expect(() => parseCommandLine(args.split(' '))).toThrow(message);
  });

  it('names every flag in its usage', () => {
    const missing = [...Object.keys(siteChoices), ...Object.keys(defaultTimings)].map(flagName);
    expect(missing.filter((flag) => !usage.includes(`--${flag} `))).toEqual([]);
  });
});
