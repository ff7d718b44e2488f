import type { Skill } from '../platform/model/site.ts';
import { Refusal } from '../resultCodes.ts';
import { query } from './queries.ts';
import type { AgentExchange, Route } from './exchange.ts';

/** The IVR flows of the site. */
const ivrFlows = [{ id: 1, access: '60101', description: 'Self service', serviceNo: 1 }];

/** The access codes of the site: its hotlines. */
const accessCodes = [
  { id: 1, inno: '60015', description: 'Hotline', mediatype: 5 },
  { id: 2, inno: '60020', description: 'Orders', mediatype: 5 },
];

function targetRecord({ id, name }: Skill): unknown {
  return { name, id, mediatype: 5, serviceType: 1, realFlag: 1 };
}

/** @throws Refusal 100-018 for another VDN, 600-005 when the VDN has no queue */
function skillsOfVdn({ platform, session, params }: AgentExchange): unknown {
  if (params.vdnid !== String(session.account.vdnId)) throw new Refusal('100-018');
  if (platform.skills.size === 0) throw new Refusal('600-005');
  return [...platform.skills.values()].map(targetRecord);
}

/** To where a call can be transferred (gateway reference §11). */
export const targetRoutes: Route[] = [
  query('vdnskill', 'queuedevice/:agentid/vdnskill/:vdnid', skillsOfVdn),
  query('ivrinfo', 'queuedevice/:agentid/ivrinfo', () => ivrFlows),
  query('innoinfo', 'queuedevice/:agentid/innoinfo', ({ session }) =>
    accessCodes.map((each) => ({ ...each, vdnid: session.account.vdnId })),
  ),
];
