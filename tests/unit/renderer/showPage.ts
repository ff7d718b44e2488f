/** Renders a page on a fake bridge, with a clock that stands still until a test moves it. */
import { render, screen, within } from '@testing-library/svelte';
import { flushSync } from 'svelte';
import { expect } from 'vitest';
import type { Told } from '../../../src/shared/contract/actions.ts';
import type { RingsideBridge } from '../../../src/shared/contract/bridge.ts';
import type { MainView, PageName, PopView } from '../../../src/shared/contract/pageViews.ts';
import { barPage, type BarView } from '../../../src/shared/contract/pages/barPage.ts';
import { type SettingsPage, settingsPage } from '../../../src/shared/contract/pages/settingsPage.ts';
import { popView } from '../../../src/shared/contract/popView.ts';
import { anywhere, type AskedSettings, type SettingsSection } from '../../../src/shared/settings/sections.ts';
import { Clock } from '../../../src/renderer/ui/clock.svelte.ts';
import Main from '../../../src/renderer/app/Main.svelte';
// What the pages load later: here already, so that no test waits for its being compiled.
import '../../../src/renderer/app/Desk.svelte';
import { laterViews } from '../../../src/renderer/app/laterViews.ts';
import '../../../src/renderer/messages/en.ts';
import '../../../src/renderer/messages/zh.ts';
import '../../../src/renderer/messages/bar/en.ts';
import '../../../src/renderer/messages/bar/zh.ts';
import Bar from '../../../src/renderer/bar/Bar.svelte';
import Pop from '../../../src/renderer/pop/Pop.svelte';
import '../../../src/renderer/messages/settings/en.ts';
import '../../../src/renderer/messages/settings/zh.ts';
import SettingsWindow from '../../../src/renderer/settings/window/SettingsWindow.svelte';
import { type FakeBridge, fakeBridge } from './fakeBridge.ts';
import { noon } from './snapshots.ts';

/** What follows from what was done so far has happened: a turn of the page later. */
export const settled = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = (): void => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });

export interface ShownPage extends FakeBridge {
  /** Shows the next state; its `seq` is set here. */
  readonly show: (next: MainView) => void;
  readonly pass: (ms: number) => void;
}

const views = {
  main: (view: MainView) => view,
  pop: (view: MainView) => popView(view),
  bar: (view: MainView) => barPage(view),
  settings: (view: MainView, asked: AskedSettings) => ({
    ...settingsPage(view),
    asked: { ...asked, times: asked.section === null ? 0 : 1 },
  }),
} satisfies Record<PageName, (view: MainView, asked: AskedSettings) => object>;

/** Shows the settings window at a section. */
export const openSettings = (
  first: MainView,
  section: SettingsSection,
  prepare?: (fake: FakeBridge) => void,
): Promise<ShownPage> => showPage('settings', first, prepare, { ...anywhere, section });

/** In a page that is told another view than the main one. */
const bridgeOf = <View extends Told>(bridge: RingsideBridge<MainView>) =>
  bridge as RingsideBridge as RingsideBridge<View>;

export async function showPage(
  page: PageName,
  first: MainView,
  prepare: (fake: FakeBridge) => void = () => undefined,
  asked: AskedSettings = anywhere,
): Promise<ShownPage> {
  /** Each page is told its own part. */
  const told = (view: MainView): MainView =>
    ({ ...views[page](view, asked), seq: view.seq }) as unknown as MainView;
  const fake = fakeBridge(told(first));
  prepare(fake);
  await Promise.all(Object.values(laterViews).map((view) => view.load()));
  const ticks = new Set<() => void>();
  let now = noon;
  let seq = first.seq;
  const clock = new Clock({
    timeOfDay: () => now,
    elapsed: () => now,
    every: (_, tick) => {
      ticks.add(tick);
      return () => ticks.delete(tick);
    },
  });
  const { bridge } = fake;
  const { container } = {
    main: () => render(Main, { props: { bridge, clock } }),
    pop: () => render(Pop, { props: { bridge: bridgeOf<PopView>(bridge), clock } }),
    bar: () => render(Bar, { props: { bridge: bridgeOf<BarView>(bridge), clock } }),
    settings: () => render(SettingsWindow, { props: { bridge: bridgeOf<SettingsPage>(bridge), clock } }),
  }[page]();
  // The page asked before: it has its first snapshot when this one is here.
  await fake.bridge.getSnapshot();
  flushSync();
  await expect.poll(() => container.querySelector('h1')).not.toBeNull();
  return {
    ...fake,
    show: (next) => {
      seq += 1;
      fake.push(told({ ...next, seq }));
      flushSync();
    },
    pass: (ms) => {
      now += ms;
      for (const tick of ticks) tick();
      flushSync();
    },
  };
}

/** The call in the work area. */
export const shownCall = (): HTMLElement => screen.getByRole('article');

/** The calls in their column, in its order. */
export const tiles = (): HTMLElement[] =>
  within(screen.getByRole('region', { name: 'Calls' })).queryAllByRole('listitem');

export const button = (name: string | RegExp): HTMLElement => screen.getByRole('button', { name });
