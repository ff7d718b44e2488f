import type { Skill } from '../platform/model/site.ts';
import { accessCodes, ivrs } from '../platform/queues/targets.ts';
import { Refusal } from '../resultCodes.ts';
import { query } from './shiftQueries.ts';
import type { AgentExchange, Route } from './exchange.ts';

function targetRecord({ id, name }: Skill): unknown {
  return { name, id, mediatype: 5, serviceType: 1, realFlag: 1 };
}

/** @throws Refusal 100-018 for another VDN, 600-005 when the VDN has no queue */
function skillsOfVdn({ platform, session, params }: AgentExchange): unknown {
  if (params.vdnid !== String(session.account.vdnId)) throw new Refusal('100-018');
  if (platform.skills.size === 0) throw new Refusal('600-005');
  return [...platform.skills.values()].map(targetRecord);
}

/** To where a call can be transferred (docs/gateway.md §11). */
export const targetRoutes: Route[] = [
  query('vdnskill', 'queuedevice/:agentid/vdnskill/:vdnid', skillsOfVdn),
  query('ivrinfo', 'queuedevice/:agentid/ivrinfo', () => ivrs),
  query('innoinfo', 'queuedevice/:agentid/innoinfo', ({ session }) =>
    accessCodes.map(({ id, inno, description }) => {
      return { id, inno, description, vdnid: session.account.vdnId, mediatype: 5 };
    }),
  ),
];
