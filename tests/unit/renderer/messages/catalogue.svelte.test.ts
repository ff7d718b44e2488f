import { describe, expect, it } from 'vitest';
import { Catalogue } from '../../../../src/renderer/messages/catalogue.svelte.ts';
import type { ShownLanguage } from '../../../../src/shared/settings/preferences.ts';

/** A catalogue whose texts arrive, or fail to, when a test says so. */
function setup() {
  const asked: ShownLanguage[] = [];
  const reported: unknown[] = [];
  const files = { en: Promise.withResolvers<string>(), zh: Promise.withResolvers<string>() };
  const load = (language: ShownLanguage) => () => {
    asked.push(language);
    return files[language].promise;
  };
  const catalogue = new Catalogue({ en: load('en'), zh: load('zh') }, (error) => reported.push(error));
  return {
    catalogue,
    asked,
    reported,
    arrive: (language: ShownLanguage): void => {
      files[language].resolve(`texts in ${language}`);
    },
    /** Fails once; the next time they are asked for, they may arrive. */
    fail: (language: ShownLanguage): void => {
      const { promise, reject } = files[language];
      promise.catch(() => undefined);
      reject(new Error(`no ${language}`));
      files[language] = Promise.withResolvers();
    },
  };
}

describe('the texts of a page', () => {
  it('are not there before they are loaded', () => {
    const { catalogue } = setup();
    void catalogue.use('en');
    expect(catalogue.language).toBeNull();
    expect(() => catalogue.texts).toThrow('no texts are loaded yet');
  });

  it('are loaded in the language that is asked for, and in no other', async () => {
    const { catalogue, asked, arrive } = setup();
    arrive('zh');
    await catalogue.use('zh');
    expect([asked, catalogue.language, catalogue.texts]).toEqual([['zh'], 'zh', 'texts in zh']);
  });

  it('stay in the language before until those in the next one are there', async () => {
    const { catalogue, arrive } = setup();
    arrive('en');
    await catalogue.use('en');
    const next = catalogue.use('zh');
    expect([catalogue.language, catalogue.texts]).toEqual(['en', 'texts in en']);
    arrive('zh');
    await next;
    expect([catalogue.language, catalogue.texts]).toEqual(['zh', 'texts in zh']);
  });

  it('are in the language asked for last, whichever arrives last', async () => {
    const { catalogue, arrive } = setup();
    const first = catalogue.use('zh');
    arrive('en');
    await catalogue.use('en');
    arrive('zh');
    await first;
    expect(catalogue.language).toBe('en');
  });

  it('stay where others cannot be loaded, which is reported, and are asked for again', async () => {
    const { catalogue, asked, reported, arrive, fail } = setup();
    arrive('en');
    await catalogue.use('en');
    const failing = catalogue.use('zh');
    fail('zh');
    await failing;
    expect([catalogue.texts, reported]).toEqual(['texts in en', [new Error('no zh')]]);
    arrive('zh');
    await catalogue.use('zh');
    expect([catalogue.texts, asked]).toEqual(['texts in zh', ['en', 'zh', 'zh']]);
  });

  it('are in the other language where the first ones cannot be loaded', async () => {
    const { catalogue, reported, arrive, fail } = setup();
    const using = catalogue.use('en');
    fail('en');
    arrive('zh');
    await using;
    expect([catalogue.language, reported]).toEqual(['zh', [new Error('no en')]]);
  });

  it('are none where neither language can be loaded', async () => {
    const { catalogue, asked, reported, fail } = setup();
    const using = catalogue.use('en');
    fail('en');
    await expect.poll(() => asked).toEqual(['en', 'zh']);
    fail('zh');
    await using;
    expect([catalogue.language, reported.length]).toEqual([null, 2]);
  });
});
