/** To whom a call can be handed on (docs/gateway.md §11, "Directory"). */
import type { Queue } from '../../../shared/domain.ts';
import type { AccessCode, Ivr, QueueLoad } from '../../../shared/calls/transfer.ts';
import { member, number, objectOf, readNumber, text } from '../../transport/json/values.ts';
import { elementsOf, onceEach, readPartly } from './read.ts';
import { duration, shownName, skillId } from './values.ts';

/** So many of a list are read: more than anybody looks through. */
const most = 5000;

/** The media type of queues that take calls; where it is not told, a queue is taken for one. */
const takesCalls = (mediaType: number | null): boolean => mediaType === null || mediaType === 5;

const queueSchema = objectOf({ id: skillId, name: shownName, mediatype: number });

/** `agentvdnskill`. What cannot be read is left out: the others can be chosen all the same. */
export function readQueuesOfVdn(result: unknown): readonly Queue[] {
  const queues = elementsOf(result)
    .slice(0, most)
    .flatMap(({ element, path }): Queue[] => {
      if (!isRecord(element)) return [];
      const { id, name, mediatype } = readPartly(queueSchema, element, path).value;
      return id === null || !takesCalls(mediatype) ? [] : [{ skillId: id, name: name ?? id }];
    });
  return onceEach(queues, (queue) => queue.skillId);
}

/** How many there are; a negative number, or a broken one, tells nothing. */
const count = member((given) => {
  const value = readNumber(given);
  return typeof value === 'number' && (value < 0 || !Number.isInteger(value)) ? null : value;
});

const loadSchema = objectOf({ deviceNo: skillId, queueSize: count, queueTime: duration, availAgents: count });

/** `queryacdstat`, the same. */
export function readQueueLoads(result: unknown): readonly QueueLoad[] {
  const loads = elementsOf(result)
    .slice(0, most)
    .flatMap(({ element, path }): QueueLoad[] => {
      if (!isRecord(element)) return [];
      const {
        deviceNo,
        queueSize: waiting,
        queueTime,
        availAgents,
      } = readPartly(loadSchema, element, path).value;
      // Of an empty queue gateways may tell the wait of the last call.
      const longestS = waiting === 0 ? null : queueTime;
      return deviceNo === null ? [] : [{ skillId: deviceNo, waiting, ready: availAgents, longestS }];
    });
  return onceEach(loads, (load) => load.skillId);
}

const ivrSchema = objectOf({ id: text(24), access: text(24), description: shownName });

/** `ivrinfo`, the same. */
export function readIvrs(result: unknown): readonly Ivr[] {
  const ivrs = elementsOf(result)
    .slice(0, most)
    .flatMap(({ element, path }): Ivr[] => {
      if (!isRecord(element)) return [];
      const { id, access, description } = readPartly(ivrSchema, element, path).value;
      const address = id ?? access;
      return address === null ? [] : [{ id: address, name: description ?? access ?? address }];
    });
  return onceEach(ivrs, ({ id }) => id);
}

const accessCodeSchema = objectOf({ inno: text(24), description: shownName, mediatype: number });

/** `innoinfo`, the same. */
export function readAccessCodes(result: unknown): readonly AccessCode[] {
  const codes = elementsOf(result)
    .slice(0, most)
    .flatMap(({ element, path }): AccessCode[] => {
      if (!isRecord(element)) return [];
      const { inno, description, mediatype } = readPartly(accessCodeSchema, element, path).value;
      return inno === null || !takesCalls(mediatype) ? [] : [{ code: inno, name: description ?? inno }];
    });
  return onceEach(codes, ({ code }) => code);
}

const isRecord = (element: unknown): boolean =>
  typeof element === 'object' && element !== null && !Array.isArray(element);
