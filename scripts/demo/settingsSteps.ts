/** The settings: a section, what is found by a word, a page of the CRM, the connection. */
import type { RingsideBridge } from '../../src/shared/contract/bridge.ts';
import type { SettingsSection } from '../../src/shared/settings/sections.ts';
import { texts } from '../../src/renderer/messages/settings/en.ts';
import { takeWindowAlbum } from './album.ts';
import { exactly } from './locators.ts';
import type { Stage, Step } from './stage.ts';

const { settings: words } = texts;

/** The address of nobody's CRM. */
const page = {
  name: 'Customer',
  url: 'https://crm.example.com/customers?phone={e164}&order={data.order}',
  opens: 'hand',
} as const;

/** What is typed to find a setting. */
const sought = { en: 'hold', zh: '保持' } as const;

/** Chooses the section, and waits for its heading. */
async function openSection(stage: Stage, section: SettingsSection): Promise<void> {
  const settings = await stage.window('settings');
  const name = words.sections[section];
  await exactly(settings, name).click();
  await stage.sees(name, settings.getByRole('heading', { name, level: 2, exact: true }));
}

const general: Step = {
  picture: 'settings',
  title: 'the settings are opened, in a window of their own',
  window: 'settings',
  async play(stage) {
    await stage.main.keyboard.press('Control+,');
    const settings = await stage.window('settings');
    await stage.sees('their title', settings.getByRole('heading', { name: words.title, level: 1 }));
    await openSection(stage, 'general');
  },
  album: (stage) => takeWindowAlbum(stage, 'settings', 'settings'),
};

const found: Step = {
  picture: 'settings-find',
  title: 'one is found by a word',
  window: 'settings',
  async play(stage) {
    const settings = await stage.window('settings');
    const field = settings.getByRole('searchbox', { name: words.find });
    await field.fill(sought.en);
    await stage.sees('what is found', settings.getByRole('heading', { name: words.sections.calls }).first());
  },
  async album(stage) {
    const settings = await stage.window('settings');
    await takeWindowAlbum(stage, 'settings', 'settings-find', async (language) => {
      await settings.getByRole('searchbox').fill(sought[language]);
    });
  },
};

const crm: Step = {
  picture: 'settings-crm',
  title: 'a page of the CRM, and what it becomes for a call',
  window: 'settings',
  async play(stage) {
    const settings = await stage.window('settings');
    await settings.getByRole('searchbox', { name: words.find }).fill('');
    await openSection(stage, 'crm');
    await settings.evaluate(async (template) => {
      const { ringside } = globalThis as unknown as { ringside: RingsideBridge };
      await ringside.savePreferences({ crmTemplates: [template] });
    }, page);
    const filledIn = settings.getByText(/crm\.example\.com\/customers\?phone=/).first();
    await stage.sees('what it becomes for an example', filledIn);
  },
  album: (stage) => takeWindowAlbum(stage, 'settings', 'settings-crm'),
};

const connection: Step = {
  picture: 'settings-connection',
  title: 'the connection',
  window: 'settings',
  play: (stage) => openSection(stage, 'connection'),
  album: (stage) => takeWindowAlbum(stage, 'settings', 'settings-connection'),
};

export const settingsSteps: readonly Step[] = [general, found, crm, connection];
