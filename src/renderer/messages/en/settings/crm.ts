/** English texts of the pages of a CRM, in the settings. */
import type { AddressFault } from '../../../../shared/crm/address.ts';
import { fieldNames } from '../../../../shared/crm/fields.ts';
import type { CrmStage } from '../../../../shared/crm/template.ts';

type FaultTexts = {
  readonly [Why in AddressFault['why']]: (fault: Extract<AddressFault, { why: Why }>) => string;
};

const fields = fieldNames.join(', ');

export const crm = {
  none: 'No page so far.',
  name: 'Name of the page',
  nameOf: (name: string) => `Name of ${name}`,
  address: 'Address of the page',
  addressOf: (name: string) => `Address of ${name}`,
  opens: {
    ringing: 'When it rings',
    answer: 'When it is answered',
    hand: 'By hand',
  } satisfies Record<CrmStage, string>,
  opensOf: (name: string) => `When ${name} is opened`,
  fields: `Fields, in braces: ${fields}. {number|none} says what stands there where the call has none.`,
  faults: {
    noAddress: () => 'Begin with https:// and the name of a host, without spaces.',
    tooLong: ({ most }) => `At most ${String(most)} characters.`,
    userInfo: () => 'Leave out user name and password.',
    fieldInHost: ({ field }) => `{${field}} stands in the host. Fields are possible after it only.`,
    unknownField: ({ field }) => `There is no field {${field}}. There are: ${fields}.`,
    brace: () => 'A brace opens or closes no field.',
  } satisfies FaultTexts,
  hostNotAllowed: (hosts: string) =>
    hosts === '' ? 'Your organisation allows no host.' : `Your organisation allows these hosts: ${hosts}.`,
  nameTaken: 'There is a page of this name.',
  tryWith: 'Shown and tested with',
  example: 'An example',
  lastCall: 'The last call',
  noLastCall: 'There was no call since you signed in: an example is shown.',
  preview: (url: string) => `Opens ${url}`,
  tooLong: 'What is filled in makes the address too long.',
  test: 'Test',
  testOf: (name: string) => `Test ${name}`,
  tested: 'Opened in your browser.',
  notInPractice: 'Practice opens no page.',
  moveUp: (name: string) => `Move ${name} up`,
  remove: (name: string) => `Remove ${name}`,
  add: 'Add page',
};
