/** English texts of practice mode. */
import type { PracticeScenario } from '../../../../shared/contract/mode.ts';

export const practice = {
  banner: 'Practice: the calls are simulated, nobody is really calling.',
  end: 'End practice',
  site: 'Simulated site',
  lookBack: 'Look back',
  sites: {
    lessons: { name: 'Lessons', hint: 'Nothing comes by itself: you choose what to practise.' },
    morning: { name: 'An ordinary morning', hint: 'Everything arrives, and in time.' },
    flaky: {
      name: 'A bad network',
      hint: 'Answers and events get lost now and then, and a list is refused.',
    },
    oldSite: {
      name: 'An old gateway',
      hint: 'Signing in takes twelve seconds, and the gateway tells less of a call.',
    },
    cluster: { name: 'A new cluster', hint: 'Several gateways behind a load balancer, newest version.' },
  } satisfies Record<PracticeScenario, { name: string; hint: string }>,
};
