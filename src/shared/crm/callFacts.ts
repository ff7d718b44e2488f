/** What a call has for the address of a CRM's page. */
import type { Call, PartyNumber } from '../calls/model.ts';
import { otherParty } from '../calls/questions.ts';
import type { PastCall } from '../history/pastCall.ts';
import { dataRows } from '../data/associatedData.ts';
import type { CrmAddress } from './address.ts';
import type { CrmFacts, CrmField, PlainField } from './fields.ts';

/** What is needed of a call, of one that is over, too. */
export type CrmCall = Pick<
  Call,
  'otherSide' | 'caller' | 'called' | 'callId' | 'skillId' | 'skillName' | 'associatedData'
>;

/** What is needed of a call of the history. */
export type PastParties = Pick<
  PastCall,
  'otherSide' | 'party' | 'own' | 'callId' | 'skillId' | 'skillName' | 'associatedData'
>;

/** The same as the call had it. */
export const fromPast = ({ party, own, ...call }: PastParties): CrmCall => ({
  ...call,
  caller: call.otherSide === 'caller' ? party : own,
  called: call.otherSide === 'caller' ? own : party,
});

/** The forms of a number. Empty: it has none of that kind, such as an extension, which is of no numbering plan. */
export interface NumberForms {
  /** With a leading plus sign. */
  readonly e164: string;
  /** Digits alone, as they are dialled within the number's own country. */
  readonly national: string;
  /** Digits of the number as it came, without prefix, host and parameters. */
  readonly digits: string;
}

/** @param workNo of the agent who is signed in; empty: nobody is */
export function factsOf(
  call: CrmCall,
  workNo: string,
  formsOf: (number: PartyNumber) => NumberForms,
): CrmFacts {
  const party = otherParty(call);
  const { e164, national, digits } = party === null ? { e164: '', national: '', digits: '' } : formsOf(party);
  return {
    digits,
    plain: {
      number: party?.raw ?? '',
      e164,
      national,
      called: call.called?.raw ?? '',
      queue: call.skillName ?? '',
      queueId: call.skillId ?? '',
      callId: call.callId ?? '',
      workNo,
    },
    data: dataRows(call.associatedData).map(([name, value]) => ({ name, value })),
  };
}

/** Of an invented call, whose data has these names. */
export const exampleFacts = (names: readonly string[]): CrmFacts => ({
  digits: '02079460958',
  plain: {
    number: '02079460958',
    e164: '+442079460958',
    national: '02079460958',
    called: '95001',
    queue: 'Customer service',
    queueId: '7',
    callId: '1700000000-42',
    workNo: '1001',
  },
  data: names.map((name) => ({ name, value: 'A-1042' })),
});

const known: Readonly<Record<PlainField, (call: CrmCall) => boolean>> = {
  number: (call) => otherParty(call) !== null,
  e164: (call) => otherParty(call) !== null,
  national: (call) => otherParty(call) !== null,
  called: ({ called }) => called !== null,
  queue: ({ skillName }) => skillName !== null,
  queueId: ({ skillId }) => skillId !== null,
  callId: ({ callId }) => callId !== null,
  workNo: () => true,
};

function isKnown(field: CrmField, call: CrmCall): boolean {
  if (field.is === 'data') return call.associatedData !== null;
  return field.is === 'last' ? known.number(call) : known[field.name](call);
}

/** Whether something is told of everything that the address takes of a call. */
export const isAllKnown = ({ parts }: CrmAddress, call: CrmCall): boolean =>
  parts.every((part) => 'text' in part || isKnown(part.field, call));

/** Names of the associated data that the address takes. */
export const dataNamesIn = ({ parts }: CrmAddress): readonly string[] =>
  parts.flatMap((part) => ('field' in part && part.field.is === 'data' ? [part.field.key] : []));
