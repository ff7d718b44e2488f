/** As keyboards and menus of macOS write the modifiers. */
const signs = { Ctrl: '⌃', Alt: '⌥', Shift: '⇧', Meta: '⌘' } as const;

/** A key of the whole system as the machine's own keyboard has it. */
export function shownGlobalKey(key: string, agent: string = navigator.userAgent): string {
  const named = key.replace(/num(?=[0-9a-z]+$)/, 'Num ');
  if (agent.includes('Macintosh'))
    return named.replace(/(Ctrl|Alt|Shift|Meta)\+/g, (_all, name: keyof typeof signs) => signs[name]);
  return named.replace('Meta', agent.includes('Windows') ? 'Win' : 'Super');
}
