/** Opens pages of a CRM in the system's browser: by themselves as `openings` says, and by hand. */
import { hasSession } from '../../../shared/contract/sessionQuestions.ts';
import type { ActionHandlers } from '../../../shared/contract/actions.ts';
import type { Snapshot } from '../../../shared/contract/snapshot.ts';
import { isHostAllowed, readAddress } from '../../../shared/crm/address.ts';
import {
  type CrmCall,
  dataNamesIn,
  exampleFacts,
  factsOf,
  type NumberForms,
  fromPast,
  type PastParties,
} from '../../../shared/crm/callFacts.ts';
import type { CrmFacts } from '../../../shared/crm/fields.ts';
import { filledAddress, isOfNobody } from '../../../shared/crm/fill.ts';
import type { CrmFailure, CrmOf, CrmOutcome } from '../../../shared/crm/outcome.ts';
import { templateKey } from '../../../shared/crm/template.ts';
import { type Impossible, type Problem, ProblemError, problemOf } from '../../../shared/errors.ts';
import type { Call } from '../../../shared/calls/model.ts';
import { invalidInput } from '../../../shared/ids.ts';
import { isLocked } from '../../../shared/settings/policy.ts';
import { preferenceFields } from '../../../shared/settings/preferences.ts';
import { type Opening, openings, type SeenCall } from './openings.ts';

export interface CrmDeps {
  readonly current: () => Snapshot;
  /** The forms of a number, by the numbering plan that is set. */
  readonly formsOf: (raw: string) => NumberForms;
  /** A call of the history, by its record's ID; null: there is none. */
  readonly past: (record: number) => PastParties | null | Promise<PastParties | null>;
  /** Electron's `shell.openExternal`; rejects where the system has no browser, or does not start it. */
  readonly openExternal: (url: string) => Promise<void>;
  /** Calls once after `delayMs`; returns what prevents it. */
  readonly after: (delayMs: number, call: () => void) => () => void;
  /** ms, of a clock that nobody sets. */
  readonly now: () => number;
  /** Says what did not open by itself; null: nothing any more. */
  readonly tellFailure: (failure: CrmFailure | null) => void;
  readonly log: (text: string) => void;
}

export interface Crm {
  readonly actions: Pick<ActionHandlers, 'openCrm' | 'tryCrm' | 'lastCrmCall' | 'dismissCrmFailure'>;
  /** To be called after every change. */
  readonly update: () => void;
  readonly dispose: () => void;
}

/** Opens nothing before the first `update`. */
export function createCrm(deps: CrmDeps): Crm {
  const { current } = deps;
  let lastFailureId = 0;
  /** What is told; null: nothing. */
  let failure: CrmFailure | null = null;
  let seen: readonly SeenCall[] = [];
  let last: Call | null = null;
  let stopTimer = (): void => {};

  const tell = (next: CrmFailure | null): void => {
    failure = next;
    deps.tellFailure(next);
  };
  const openByItself = async (opening: Opening): Promise<void> => {
    const problem = await problemOfOpening(deps, opening);
    const template = opening.template.name;
    if (problem?.kind === 'notPossible' && problem.why === 'crmNobody') return;
    if (problem !== null) tell({ id: (lastFailureId += 1), template, problem });
    // That another page opened says nothing of the one that did not.
    else if (failure?.template === template) tell(null);
  };
  const update = (): void => {
    stopTimer();
    const snapshot = current();
    last = lastCall(last, snapshot);
    const next = openings(seen, snapshot, deps.now());
    seen = next.seen;
    for (const opening of next.open) void openByItself(opening);
    stopTimer = next.nextAt === null ? () => {} : deps.after(next.nextAt - deps.now(), update);
  };
  const lastFacts = (): CrmFacts | null => last && factsOfCall(deps, last);
  return {
    update,
    dispose: () => stopTimer(),
    actions: {
      openCrm: async ({ template, ...of }) => {
        const url = urlOf(deps, template);
        return open(deps, url, factsOfCall(deps, await callOf(deps, of)));
      },
      tryCrm: async ({ url, of }) => {
        requireMaySet(current(), url);
        return open(deps, url, of === 'lastCall' ? lastFacts() : null);
      },
      lastCrmCall: lastFacts,
      dismissCrmFailure: () => tell(null),
    },
  };
}

/** The newest that has an ID, whoever called whom, for as long as somebody is signed in: the next one is told nothing of it. */
function lastCall(before: Call | null, { session, calls }: Snapshot): Call | null {
  if (!hasSession(session)) return null;
  const named = calls.filter(({ callId }) => callId !== null);
  return named.toSorted((one, other) => one.offeredAt - other.offeredAt).at(-1) ?? before;
}

const notPossible = (why: Impossible): ProblemError => new ProblemError({ kind: 'notPossible', why });

/** @throws ProblemError `notPossible` `setByOrganisation` where a policy says which pages there are, and this is none of them */
function requireMaySet({ settings: { policy, preferences } }: Snapshot, url: string): void {
  if (isLocked(policy, 'crmTemplates') && preferences.crmTemplates.every((one) => one.url !== url))
    throw notPossible('setByOrganisation');
}

/** @param of null: an example's */
async function open(deps: CrmDeps, template: string, of: CrmFacts | null): Promise<CrmOutcome> {
  const { mode, settings } = deps.current();
  const read = readAddress(template);
  if (!read.ok) throw invalidInput('crmTemplates', preferenceFields.crmTemplates, template);
  const { address } = read;
  if (!isHostAllowed(address.host, settings.policy.crmHosts)) throw notPossible('crmHost');
  if (of !== null && isOfNobody(address, of)) throw notPossible('crmNobody');
  const filled = filledAddress(address, of ?? exampleFacts(dataNamesIn(address)));
  if (!filled.ok) throw notPossible('crmTooLong');
  if (mode.kind === 'practice') return { opened: false, url: filled.url };
  try {
    await deps.openExternal(filled.url);
  } catch {
    // The error may name the address, and with it the caller.
    deps.log('the system did not open a page of the CRM');
    throw notPossible('noBrowser');
  }
  return { opened: true, url: filled.url };
}

/** Null: it is open. */
async function problemOfOpening(deps: CrmDeps, { call, template }: Opening): Promise<Problem | null> {
  try {
    await open(deps, template.url, factsOfCall(deps, call));
    return null;
  } catch (error) {
    const problem = problemOf(error);
    if (problem === null) throw error;
    return problem;
  }
}

function factsOfCall({ current, formsOf }: CrmDeps, call: CrmCall): CrmFacts {
  const { session } = current();
  return factsOf(call, hasSession(session) ? session.agentId : '', ({ raw }) => formsOf(raw));
}

/** @throws ProblemError `notPossible` `noSuchCall` */
async function callOf({ current, past }: CrmDeps, of: CrmOf): Promise<CrmCall> {
  if ('key' in of) {
    const call = current().calls.find(({ key }) => key === of.key);
    if (call !== undefined) return call;
  } else {
    const call = await past(of.record);
    if (call !== null) return fromPast(call);
  }
  throw notPossible('noSuchCall');
}

/**
 * @param name null: the first one
 * @throws ProblemError `notPossible` `noSuchPage`
 */
function urlOf({ current }: CrmDeps, name: string | null): string {
  const templates = current().settings.preferences.crmTemplates;
  const meant =
    name === null ? templates[0] : templates.find((one) => templateKey(one.name) === templateKey(name));
  if (meant === undefined) throw notPossible('noSuchPage');
  return meant.url;
}
