/** What the system calls the program. */
import type { App } from 'electron';

export interface ProgramNames {
  /** What a person reads. */
  readonly productName: string;
  /** What a system tells programs apart by. The installed shortcut has it, too, so that both are one on the taskbar. */
  readonly appId: string;
}

/** Tells the system, which has to know before there is a window or a notification. */
export function nameProgram(
  app: Pick<App, 'setName' | 'setAppUserModelId'>,
  platform: NodeJS.Platform,
  { productName, appId }: ProgramNames,
): void {
  app.setName(productName);
  if (platform === 'win32') app.setAppUserModelId(appId);
}
