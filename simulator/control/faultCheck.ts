import type { Fault } from './faults.ts';
import { cmsInterfaceNames } from '../cms/cms.ts';
import { checkedFields, isOneOf, isText, isWhole, type Rule } from '../options/fieldCheck.ts';
import { interfaceNames } from '../gateway/router.ts';
import { dialOutcomes } from '../platform/calls/dial.ts';
import { requestOutcomes } from '../platform/queues/requesting.ts';

const outcomes: readonly string[] = [...requestOutcomes, ...dialOutcomes];

const names = ['*', ...interfaceNames, ...cmsInterfaceNames];

const rules: Record<keyof Fault, Rule> = {
  interface: [isOneOf(...names), `one of ${names.join(', ')}`],
  workNo: [isText, 'a text'],
  times: [isWhole(0, 1_000_000), 'an integer from 0 (until cleared) to 1000000'],
  every: [isWhole(1, 1_000_000), 'an integer from 1 to 1000000'],
  retcode: [isText, 'a text, such as 100-006'],
  message: [isText, 'a text'],
  status: [isWhole(200, 599), 'an integer from 200 to 599'],
  body: [isText, 'a text'],
  result: [() => true, 'anything'],
  delayMs: [isWhole(0, 600_000), 'an integer from 0 to 600000'],
  drop: [isOneOf(true, false), 'true or false'],
  takesEffect: [isOneOf(true, false), 'true or false'],
  shape: [isOneOf('object', 'list', 'null'), 'object, list or null'],
  outcome: [isOneOf(...outcomes), outcomes.join(', ')],
  event: [isOneOf('lost', 'kept', 'repeated', 'delayed'), 'lost, kept, repeated or delayed'],
  eventType: [isText, 'a text, such as AgentEvent_Talking, or *'],
  lose: [isOneOf(true, false), 'true or false'],
};

/** Fields that mean something for the poll alone. */
const eventFields: readonly string[] = ['event', 'eventType', 'lose'];

/** A fault as it may come from outside. @throws RangeError naming the field that is wrong and what is allowed */
export function checkedFault(given: object): Fault {
  const fields = checkedFields('a fault', rules, given);
  if (!('interface' in given)) throw new RangeError(`interface must be ${rules.interface[1]}`);
  if (given.interface === 'agentevent' && 'takesEffect' in given) {
    throw new RangeError('takesEffect is not for agentevent: say what becomes of the event');
  }
  const ofEvents = fields.find(([name]) => eventFields.includes(name))?.[0];
  if (ofEvents !== undefined && given.interface !== 'agentevent') {
    throw new RangeError(`interface must be agentevent in a fault with ${ofEvents}`);
  }
  return Object.fromEntries(fields) as unknown as Fault;
}
