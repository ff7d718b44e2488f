import { describe, expect, it, vi } from 'vitest';
import { createSettings } from '../../../../src/main/settings/settings.ts';
import { defaultDocument } from '../../../../src/main/settings/settingsDocument.ts';
import type { DocumentStore } from '../../../../src/main/settings/settingsFile.ts';
import { ProblemError } from '../../../../src/shared/errors.ts';
import { type Policy, noPolicy } from '../../../../src/shared/settings/policy.ts';
import { defaultPreferences, type Preferences } from '../../../../src/shared/settings/preferences.ts';

function setup(given: { own?: Partial<Preferences>; policy?: Partial<Policy> } = {}) {
  const write = vi.fn<DocumentStore['write']>();
  const settings = createSettings({
    document: { ...defaultDocument(), preferences: given.own ?? {} },
    defaults: defaultPreferences({ homeRegion: 'GB' }),
    policy: { ...noPolicy, ...given.policy },
    store: { write },
    clearAccessKey: null,
    problem: null,
  });
  return { settings, write };
}

const fileProblem = { kind: 'settingsFile', failed: 'save', path: '/s.json', trouble: 'diskFull' } as const;
const failing = (): never => {
  throw new ProblemError(fileProblem);
};

describe('preferences', () => {
  it('are the same object until something changes', () => {
    const { settings } = setup();
    expect(settings.view()).toBe(settings.view());
  });

  it('are written with the change and told', () => {
    const { settings, write } = setup();
    const listener = vi.fn<() => void>();
    settings.subscribe(listener);
    settings.savePreferences({ theme: 'dark' });
    expect(write).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ preferences: { theme: 'dark' } }),
    );
    expect(listener).toHaveBeenCalledOnce();
  });

  it('are those that the program starts with, but for what the person set', () => {
    const { settings } = setup({ own: { theme: 'dark' } });
    expect(settings.view().preferences).toEqual({
      ...defaultPreferences({ homeRegion: 'GB' }),
      theme: 'dark',
    });
  });

  it('hold for this run when the file cannot be written, and the view says so', () => {
    const { settings, write } = setup();
    write.mockImplementationOnce(failing);
    expect(() => settings.savePreferences({ theme: 'dark' })).toThrow(
      expect.objectContaining({ problem: fileProblem }),
    );
    expect(settings.view()).toMatchObject({ preferences: { theme: 'dark' }, fileProblem });
  });

  it('are written with the next change that can be', () => {
    const { settings, write } = setup();
    write.mockImplementationOnce(failing);
    expect(() => settings.savePreferences({ theme: 'dark' })).toThrow();
    settings.savePreferences({ popCorner: 'topLeft' });
    expect(write.mock.lastCall?.[0].preferences).toMatchObject({ theme: 'dark', popCorner: 'topLeft' });
    expect(settings.view().fileProblem).toBeNull();
  });
});

describe('a policy', () => {
  const preferences = { language: 'zh', popCorner: 'topLeft' } as const;
  const policy = { preferences, locked: ['popCorner'] } as const;

  it('goes before what the program starts with, and not before what the person set', () => {
    const shown = (own?: Partial<Preferences>) =>
      setup({ policy, ...(own && { own }) }).settings.view().preferences;
    expect([shown().language, shown({ language: 'system' }).language]).toEqual(['zh', 'system']);
  });

  it('goes before what the person set where it is locked, and leaves that in the file', () => {
    const { settings, write } = setup({ policy, own: { popCorner: 'topRight' } });
    expect(settings.view().preferences.popCorner).toBe('topLeft');
    settings.savePreferences({ theme: 'dark' });
    expect(write.mock.lastCall?.[0].preferences).toEqual({ popCorner: 'topRight', theme: 'dark' });
  });

  it('lets nothing be changed that it has locked, nor what is changed with it', () => {
    const { settings, write } = setup({ policy });
    expect(() => settings.savePreferences({ theme: 'dark', popCorner: 'topRight' })).toThrow(
      expect.objectContaining({ problem: { kind: 'notPossible', why: 'setByOrganisation' } }),
    );
    expect([write.mock.calls.length, settings.view().preferences.theme]).toEqual([0, 'system']);
  });

  it('is told to the windows without what only the program needs', () => {
    const { settings } = setup({ policy: { ...policy, path: '/p.json', gateways: ['https://gw:8043'] } });
    expect(settings.view().policy).toEqual({
      path: '/p.json',
      locked: ['popCorner'],
      hidesPractice: false,
      forbidsPasswords: false,
      crmHosts: null,
      faults: [],
    });
  });
});

describe('what others keep in the file', () => {
  it('is written beside the preferences, and told', () => {
    const { settings, write } = setup();
    const listener = vi.fn<() => void>();
    settings.file.subscribe(listener);
    settings.file.change({ cmsAccessKey: 'c2VhbGVk' });
    expect(write).toHaveBeenCalledExactlyOnceWith({ ...defaultDocument(), cmsAccessKey: 'c2VhbGVk' });
    expect([settings.file.current().cmsAccessKey, listener.mock.calls.length]).toEqual(['c2VhbGVk', 1]);
  });

  it('holds for this run when it cannot be written: told by a change, only shown by what is taken over', () => {
    const { settings, write } = setup();
    write.mockImplementation(failing);
    expect(() => settings.file.change({ cmsAccessKey: 'AA==' })).toThrow(
      expect.objectContaining({ problem: fileProblem }),
    );
    settings.file.adopt({ cmsSecretKey: 'BB==' });
    expect(settings.file.current()).toMatchObject({ cmsAccessKey: 'AA==', cmsSecretKey: 'BB==' });
    expect(settings.view().fileProblem).toEqual(fileProblem);
  });
});
