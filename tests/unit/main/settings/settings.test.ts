import { describe, expect, it, vi } from 'vitest';
import { createSettings } from '../../../../src/main/settings/settings.ts';
import { defaultDocument } from '../../../../src/main/settings/settingsDocument.ts';
import type { DocumentStore } from '../../../../src/main/settings/settingsFile.ts';
import { ProblemError } from '../../../../src/shared/errors.ts';

function setup() {
  const write = vi.fn<DocumentStore['write']>();
  const settings = createSettings({
    document: defaultDocument('GB'),
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
      expect.objectContaining({ preferences: { ...defaultDocument('GB').preferences, theme: 'dark' } }),
    );
    expect(listener).toHaveBeenCalledOnce();
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

describe('what others keep in the file', () => {
  it('is written beside the preferences, and told', () => {
    const { settings, write } = setup();
    const listener = vi.fn<() => void>();
    settings.file.subscribe(listener);
    settings.file.change({ cmsAccessKey: 'c2VhbGVk' });
    expect(write).toHaveBeenCalledExactlyOnceWith({ ...defaultDocument('GB'), cmsAccessKey: 'c2VhbGVk' });
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
