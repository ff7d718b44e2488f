import type { Notification as ElectronNotification, NotificationConstructorOptions } from 'electron';
import { requireReady, sayOnce } from '../runningStandIn.ts';
import { PreventableEvent, strictEmitter } from '../strict.ts';

type Implemented = Pick<
  ElectronNotification,
  'title' | 'subtitle' | 'body' | 'silent' | 'urgency' | 'actions' | 'show' | 'close'
>;

/** A notification of the system: kept for tests, shown nowhere. */
export class Notification
  extends strictEmitter('Notification', ['show', 'click', 'close', 'reply', 'action', 'failed'])
  implements Implemented
{
  title: string;
  subtitle: string;
  body: string;
  silent: boolean;
  urgency: ElectronNotification['urgency'];
  timeoutType: ElectronNotification['timeoutType'];
  actions: ElectronNotification['actions'];
  #shown = false;

  /** @throws Error before the app is ready */
  constructor(options: NotificationConstructorOptions = {}) {
    requireReady('Cannot create Notification before app is ready');
    super();
    this.title = options.title ?? '';
    this.subtitle = options.subtitle ?? '';
    this.body = options.body ?? '';
    this.silent = options.silent ?? false;
    this.urgency = options.urgency ?? 'normal';
    this.timeoutType = options.timeoutType ?? 'default';
    this.actions = options.actions ?? [];
  }

  static isSupported(): boolean {
    return true;
  }

  show(): void {
    this.#shown = true;
    sayOnce('there are no system notifications here');
    this.emit('show', new PreventableEvent());
  }

  close(): void {
    if (!this.#shown) return;
    this.#shown = false;
    this.emit('close', new PreventableEvent());
  }
}
