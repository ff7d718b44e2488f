/** What the program tells about itself, ready to be read. */
import type { ProgramFacts } from '../../../shared/contract/desktop/programFacts.ts';
import type { SettingsPage } from '../../../shared/contract/pages/settingsPage.ts';
import { shownLanguage } from '../../../shared/texts/language.ts';
import type { SettingsTexts } from '../../messages/settings/en.ts';
import type { FactName } from './otherRows.ts';

const dayOf = (date: string | null, language: string): string | null =>
  // The same day wherever it is read.
  date === null ? null : new Date(date).toLocaleDateString(language, { dateStyle: 'long', timeZone: 'UTC' });

function gatewayOf({ mode, settings }: SettingsPage, { about }: SettingsTexts['settings']): string {
  if (mode.kind === 'practice') return about.practice;
  return settings.connection?.gatewayAddress ?? about.noGateway;
}

function policyOf(page: SettingsPage, { about }: SettingsTexts['settings']): string {
  const { policy } = page.settings;
  if (policy.path === null) return about.noPolicy;
  const faults = policy.faults.map(({ place, says }) => `${place} ${says[shownLanguage(page)]}`);
  const inOrder = [policy.path, about.locks(policy.locked.length)].join(' · ');
  return faults.length === 0 ? inOrder : [inOrder, about.faults, ...faults].join('\n');
}

/** A line or more each. */
export function aboutFacts(
  facts: ProgramFacts,
  page: SettingsPage,
  texts: SettingsTexts,
  language: string,
): Readonly<Record<FactName, string>> {
  const { about } = texts.settings;
  const { commit, date } = facts.build;
  const build = commit === null ? about.noBuild : about.build(commit, dayOf(date, language));
  const newer = page.newerVersion?.says[shownLanguage(page)] ?? '';
  return {
    version: `${page.version} · ${build}\n${newer}`.trim(),
    runsOn: [...facts.runsOn, facts.system].join(' · '),
    gateway: gatewayOf(page, texts.settings),
    settingsFile: facts.files.settings,
    policyFile: policyOf(page, texts.settings),
    licences: facts.files.licences,
    log: facts.files.log,
  };
}
