/** Questions and messages of the program itself, by the desktop's own dialogs. */
import { dialog } from 'electron';
import type { Snapshot } from '../../shared/contract/snapshot.ts';
import type { PreferenceName } from '../../shared/settings/preferences.ts';
import { shownLanguage } from '../../shared/texts/language.ts';
import { type ShellMessages, shellMessages } from './messages.ts';
import type { TelQuestion } from './tel/telLinks.ts';
import type { QuitAnswer } from './quit/quit.ts';

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

/** Asks whether the call that is up may be ended. Closing the dialog means to stay signed in. */
export async function askBeforeSignOut({ signOutWithCall }: ShellMessages): Promise<boolean> {
  const { title, text, confirm, cancel } = signOutWithCall;
  const { response } = await dialog.showMessageBox({
    type: 'question',
    message: title,
    detail: text,
    buttons: [cancel, confirm],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  });
  return response === 1;
}

/** Asks, or says, something of a link to a number. Closing the dialog means no; so does Enter. */
export async function askTel({ message, detail, confirm, cancel }: TelQuestion): Promise<boolean> {
  const { response } = await dialog.showMessageBox({
    ...{ type: 'question', message, detail, buttons: [cancel, confirm] },
    ...{ defaultId: 0, cancelId: 0, noLink: true },
  });
  return response === 1;
}

/** Says which settings start from their defaults, all where `preferences` is null, and where the old file is. */
export async function tellSettingsUnreadable(
  snapshot: Pick<Snapshot, 'settings' | 'systemLanguage'>,
  {
    keptCopy,
    preferences,
  }: { readonly keptCopy: string; readonly preferences: readonly PreferenceName[] | null },
): Promise<void> {
  const texts = shellMessages(shownLanguage(snapshot));
  const names = preferences?.map((name) => texts.preferenceTexts[name]) ?? null;
  await dialog.showMessageBox({
    type: 'warning',
    message: names ? texts.preferencesUnreadable : texts.settingsUnreadable,
    detail: names
      ? texts.preferencesUnreadableDetail(names, keptCopy)
      : texts.settingsUnreadableDetail(keptCopy),
  });
}
