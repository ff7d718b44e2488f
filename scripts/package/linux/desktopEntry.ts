import type { Manifest } from '../builderConfig.ts';

/** What puts the program into the desktop's menu. Its windows say `StartupWMClass` of themselves. */
export function desktopEntry({ name, productName }: Manifest): string {
  return [
    '[Desktop Entry]',
    'Type=Application',
    `Name=${productName}`,
    'GenericName=Call centre companion',
    'GenericName[zh_CN]=呼叫中心助手',
    'Comment=Who is calling, before the call is answered',
    'Comment[zh_CN]=接听之前就知道是谁来电',
    // What a link is given by, once the person has chosen that; no kind of link is claimed here.
    `Exec=${name} %U`,
    `Icon=${name}`,
    'Terminal=false',
    'StartupNotify=true',
    `StartupWMClass=${productName}`,
    'Categories=Network;Telephony;',
    'Keywords=call;phone;agent;queue;',
    '',
  ].join('\n');
}
