import { morning } from './morning.ts';
import type { Scenario } from './scenario.ts';

/** The morning at a site whose answers and events get lost now and then. */
export function flaky(): Scenario {
  return {
    ...morning(),
    faults: [
      { interface: 'agentevent', lose: true, times: 0, every: 11 },
      { interface: 'agentevent', drop: true, times: 0, every: 7 },
      { interface: 'holdlist', retcode: '300-001', times: 0, every: 5 },
      { interface: 'resetskill', body: '<html>', takesEffect: false },
      { interface: '*', status: 502, times: 0, every: 23 },
    ],
  };
}

/** The morning at a site of the first versions: slow to sign in, no long poll, a Guid that stays. */
export function oldSite(): Scenario {
  const play = morning();
  return {
    ...play,
    site: {
      ...play.site,
      authMode: 'static',
      longPoll: false,
      phoneAlertingContent: 'filled',
      trailingNul: true,
      eventWorkNo: 'a',
      talkingFrom: 'talking',
      callInfoTells: 'talking',
      beforeAnswerTells: 'offered',
      signInMs: 12_000,
    },
  };
}

/** The morning behind a load balancer, on gateways of the newest versions. */
export function cluster(): Scenario {
  const play = morning();
  return { ...play, site: { ...play.site, cookies: 'balancer', newGateway: true, customerAlerting: true } };
}
