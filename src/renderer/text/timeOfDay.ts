const byLanguage = new Map<string, Intl.DateTimeFormat>();

/** Hours and minutes of a moment (epoch ms), of 24 hours, in a language (BCP 47): "09:14". */
export function timeOfDay(moment: number, language: string): string {
  let format = byLanguage.get(language);
  if (format === undefined) {
    format = new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
    byLanguage.set(language, format);
  }
  return format.format(moment);
}
