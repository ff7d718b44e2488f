/** What each section of the settings has besides its preferences. */
import type { Component } from 'svelte';
import type { IconNode } from 'lucide';
import About from 'lucide/dist/esm/icons/info.mjs';
import Calls from 'lucide/dist/esm/icons/phone-incoming.mjs';
import Connection from 'lucide/dist/esm/icons/plug.mjs';
import Crm from 'lucide/dist/esm/icons/external-link.mjs';
import Data from 'lucide/dist/esm/icons/tag.mjs';
import General from 'lucide/dist/esm/icons/globe.mjs';
import Practice from 'lucide/dist/esm/icons/flask-conical.mjs';
import Privacy from 'lucide/dist/esm/icons/eye-off.mjs';
import Queues from 'lucide/dist/esm/icons/list.mjs';
import Shortcuts from 'lucide/dist/esm/icons/keyboard.mjs';
import Sound from 'lucide/dist/esm/icons/volume-2.mjs';
import { preferencesOf } from '../../../shared/settings/preferences.ts';
import { settingsSections, type SettingsSection } from '../../../shared/settings/sections.ts';
import AboutSection from './AboutSection.svelte';
import ConnectionSection from './ConnectionSection.svelte';
import LessonSection from './LessonSection.svelte';
import ShortcutTable from './ShortcutTable.svelte';

export const sectionIcons: Readonly<Record<SettingsSection, IconNode>> = {
  general: General,
  calls: Calls,
  sound: Sound,
  shortcuts: Shortcuts,
  data: Data,
  crm: Crm,
  queues: Queues,
  connection: Connection,
  privacy: Privacy,
  practice: Practice,
  about: About,
};

/** An editor below the preferences of a section; none: it has those alone. */
export const editors: Partial<Readonly<Record<SettingsSection, Component>>> = {
  shortcuts: ShortcutTable,
  connection: ConnectionSection,
  practice: LessonSection,
  about: AboutSection,
};

/** Those that have something to be set, or to be read. */
export const shownSections = (): readonly SettingsSection[] =>
  settingsSections.filter((section) => section in editors || preferencesOf(section).length > 0);
