/** Questions and messages of the program itself, by the desktop's own dialogs. */
import { dialog } from 'electron';
import type { ShellMessages } from './messages.ts';
import type { QuitAnswer } from './quit.ts';

/** Asks what becomes of the call that is up. Closing the dialog means to stay. */
export async function askBeforeQuit(texts: ShellMessages): Promise<QuitAnswer> {
  const answers = ['stay', 'leaveCall', 'endCall'] as const;
  const { response } = await dialog.showMessageBox({
    type: 'question',
    message: texts.quitWithCall,
    detail: texts.quitWithCallDetail,
    buttons: [texts.quitStay, texts.quitLeaveCall, texts.quitEndCall],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  });
  return answers[response] ?? 'stay';
}

/** Says that the settings start from their defaults, and where the old file is. */
export async function tellSettingsUnreadable(texts: ShellMessages, copy: string): Promise<void> {
  await dialog.showMessageBox({
    type: 'warning',
    message: texts.settingsUnreadable,
    detail: texts.settingsUnreadableDetail(copy),
  });
}
