import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

/** A component with a live region of its own says some things twice; what it has to say goes through `ui/said`. */
it('has what is read out by itself in two places of the main window, and in one of the settings', () => {
  const live = /\brole="?(?:status|alert|log)\b|\baria-live="(?!off)|<output(?![^>]*aria-live="off")/;
  const found = globSync('src/renderer/**/*.svelte').filter((path) => live.test(readFileSync(path, 'utf8')));
  expect(found.sort()).toEqual([
    'src/renderer/app/Announcement.svelte',
    'src/renderer/app/Main.svelte',
    'src/renderer/settings/window/SettingsWindow.svelte',
  ]);
});
