import { EventEmitter } from 'node:events';
import type { BrowserWindow } from 'electron';
import { describe, expect, it } from 'vitest';
import { beatEveryMs, mostOwedBeats } from '../../../../../src/main/shell/window/heartbeat.ts';
import { endWhenHung, hungPageWaitMs } from '../../../../../src/main/shell/window/hungPage.ts';
import { beatChannel } from '../../../../../src/shared/contract/bridge.ts';
import { createManualClock } from '../../../../support/manualClock.ts';
import { FakeContents } from '../fakeContents.ts';

function setup() {
  const clock = createManualClock();
  const webContents = new FakeContents();
  const window = Object.assign(new EventEmitter(), { webContents, isDestroyed: () => false });
  const told: string[] = [];
  endWhenHung(window as unknown as BrowserWindow, 'ringside://app/pop.html', {
    after: clock.after,
    log: (text) => told.push(text),
  });
  const answers = { on: true };
  webContents.send.mockImplementation((channel) => {
    if (answers.on) webContents.ipc.emit(channel);
  });
  const beats = (count: number): void => {
    for (let passed = 0; passed < count; passed += 1) clock.advanceAtOnce(beatEveryMs);
  };
  const load = (): void => {
    webContents.emit('did-start-loading');
    webContents.emit('did-finish-load');
  };
  return { clock, window, webContents, answers, told, beats, load, end: webContents.forcefullyCrashRenderer };
}

describe('a page that hangs', () => {
  it('is ended after a while', () => {
    const { webContents, clock, end } = setup();
    webContents.emit('unresponsive');
    clock.advanceAtOnce(hungPageWaitMs - 1);
    const before = end.mock.calls.length;
    clock.advanceAtOnce(1);
    expect([before, end.mock.calls.length]).toEqual([0, 1]);
  });

  it.each(['responsive', 'render-process-gone', 'closed'])('is left alone once it is %s', (event) => {
    const { window, webContents, clock, end } = setup();
    webContents.emit('unresponsive');
    if (event === 'closed') window.emit(event);
    else webContents.emit(event, {}, { reason: 'crashed' });
    clock.advanceAtOnce(hungPageWaitMs);
    expect(end).not.toHaveBeenCalled();
  });

  it('is waited for once, however often it is told', () => {
    const { webContents, clock, end } = setup();
    webContents.emit('unresponsive');
    clock.advanceAtOnce(hungPageWaitMs - 1);
    webContents.emit('unresponsive');
    clock.advanceAtOnce(1);
    expect(end).toHaveBeenCalledOnce();
  });
});

describe('a page that nobody touches', () => {
  it('is ended when it does not answer any more', () => {
    const { load, beats, answers, clock, end } = setup();
    load();
    beats(3);
    answers.on = false;
    beats(mostOwedBeats);
    clock.advanceAtOnce(hungPageWaitMs);
    const before = end.mock.calls.length;
    beats(1);
    clock.advanceAtOnce(hungPageWaitMs);
    expect([before, end.mock.calls.length]).toEqual([0, 1]);
  });

  it('is left alone when it answers after all', () => {
    const { load, beats, answers, webContents, clock, end, told } = setup();
    load();
    answers.on = false;
    beats(mostOwedBeats + 1);
    webContents.ipc.emit(beatChannel);
    clock.advanceAtOnce(hungPageWaitMs);
    expect([told, end.mock.calls.length]).toEqual([['a page does not respond'], 0]);
  });

  it('is left alone however long the machine sleeps', () => {
    const { load, answers, clock, webContents, told } = setup();
    load();
    answers.on = false;
    clock.sleep(8 * 3_600_000);
    clock.runNext();
    webContents.ipc.emit(beatChannel);
    clock.sleep(8 * 3_600_000);
    clock.runNext();
    expect(told).toEqual([]);
  });

  it('is not held to answers that it never gave, as one that did not load', () => {
    const { load, beats, answers, told } = setup();
    answers.on = false;
    load();
    beats(10 * mostOwedBeats);
    expect(told).toEqual([]);
  });

  it.each(['did-start-loading', 'render-process-gone', 'closed'])(
    'is asked no more once it is %s, until the next one is loaded',
    (event) => {
      const { load, beats, window, webContents, answers, told } = setup();
      load();
      answers.on = false;
      const asked = webContents.send.mock.calls.length;
      if (event === 'closed') window.emit(event);
      else webContents.emit(event, {}, { reason: 'crashed' });
      beats(10 * mostOwedBeats);
      expect([told, webContents.send.mock.calls.length - asked]).toEqual([[], 0]);
    },
  );

  it('is asked by one beat at a time, however often it was loaded', () => {
    const { load, beats, webContents } = setup();
    load();
    load();
    webContents.send.mockClear();
    beats(5);
    expect(webContents.send.mock.calls).toEqual(Array.from({ length: 5 }, () => [beatChannel]));
  });

  it('is left alone while a developer looks into it', () => {
    const { load, beats, answers, webContents, told } = setup();
    load();
    answers.on = false;
    webContents.isDevToolsOpened = () => true;
    beats(10 * mostOwedBeats);
    expect(told).toEqual([]);
  });
});
