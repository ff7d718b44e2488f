/** A page of a CRM that is opened for a call: its name, its address with fields in it, and when it is opened. */
import { type Allowed, reasonNameLength } from '../fields.ts';
import { hasExactly, isTextOf } from '../shapes.ts';
import { readAddress } from './address.ts';

/** When a page is opened: as soon as the call rings, as soon as it is answered, or only when the agent says so. */
export const crmStages = ['ringing', 'answer', 'hand'] as const;
export type CrmStage = (typeof crmStages)[number];

/** As it stands in the settings file and in a policy. */
export interface CrmTemplate {
  /** What the agent reads; no two pages have the same. */
  readonly name: string;
  /** Begins with `https://`; fields stand in braces, after the host. See `address.ts`. */
  readonly url: string;
  readonly opens: CrmStage;
}

/** What fits into the line of a menu. */
export const templateNameLength = reasonNameLength;
/** Most pages that somebody sets. */
export const mostTemplates = 20;

type Templates = Extract<Allowed, { is: 'templates' }>;

const members = ['name', 'url', 'opens'] as const;

/** Whether this is a list of templates as `takes` has it, each name once, each address one that can be filled in. */
export function areTemplates(given: unknown, takes: Templates): given is readonly CrmTemplate[] {
  if (!Array.isArray(given) || given.length > takes.most) return false;
  if (!given.every((one) => isTemplate(one, takes))) return false;
  return new Set(given.map(({ name }) => templateKey(name))).size === given.length;
}

/** By what two names are the same. */
export const templateKey = (name: string): string => name.trim().toLowerCase();

const isTemplate = (given: unknown, { name }: Templates): given is CrmTemplate =>
  hasExactly(given, members) &&
  isTextOf(given.name, name) &&
  typeof given.url === 'string' &&
  readAddress(given.url).ok &&
  crmStages.some((stage) => stage === given.opens);
