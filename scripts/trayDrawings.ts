/**
 * The pictures of the tray as SVG on a grid of 16, in the colours of the windows: round takes calls or has them, square
 * does not, a bell rings, a dashed ring has no contact.
 */
import { colourOf, type Theme } from './palette.ts';

/** With what ground, in which colour, and what is drawn on it. */
interface Drawing {
  readonly ground: 'round' | 'square' | 'none';
  /** A token's name. */
  readonly colour: string;
  /** `F`: the colour on the ground · `G`: that of the ground · `E`: an outline. */
  readonly glyph: string;
}

const line = 'fill="none" stroke="F" stroke-linecap="round" stroke-linejoin="round"';

/** By the name of the state. */
export const trayDrawings: Readonly<Record<string, Drawing>> = {
  signedOut: {
    ground: 'none',
    colour: 'quiet',
    glyph: `<g fill="none" stroke="G" stroke-width="1.5" stroke-linecap="round"><circle cx="8" cy="8" r="7"/><path d="M8 4.2v3.6M5.6 5.8a3.4 3.4 0 1 0 4.8 0"/></g>`,
  },
  ready: {
    ground: 'round',
    colour: 'state-ready-fg',
    glyph: `<path d="M4.4 8.3 7 10.9l4.7-5.2" ${line} stroke-width="2"/>`,
  },
  ringing: {
    ground: 'none',
    colour: 'wants-you',
    glyph: `<g fill="G" stroke="E" stroke-width="1" stroke-linejoin="round"><path d="M6.2 13.2a1.9 1.9 0 0 0 3.6 0z"/><path d="M8 1c.7 0 1.2.5 1.2 1.1v.3c2 .5 3.3 2.2 3.3 4.5v2.6l1.7 2v1.3H1.8v-1.3l1.7-2V6.9c0-2.3 1.3-4 3.3-4.5v-.3C6.8 1.5 7.3 1 8 1z"/></g>`,
  },
  talking: {
    ground: 'round',
    colour: 'state-talking-fg',
    glyph: `<path d="M5.5 3.8 6.9 3.6 8 6.1 6.9 7.100Q7.6 8.5 8.9 9.100L9.9 8 12.4 9.1 12.2 10.500Q11.8 12.1 10.1 12 6.9 11.3 4.7 8.900L4 5.900Q3.9 4.2 5.5 3.800Z" fill="F"/>`,
  },
  held: {
    ground: 'round',
    colour: 'state-held-fg',
    glyph: `<path d="M6.1 5v6M9.9 5v6" ${line} stroke-width="2"/>`,
  },
  busy: {
    ground: 'square',
    colour: 'state-notready-fg',
    glyph: `<path d="M4.6 8h6.8" ${line} stroke-width="2.2"/>`,
  },
  rest: {
    ground: 'square',
    colour: 'state-notready-fg',
    glyph: `<path d="M4 6.500h6.500v3.400a2.4 2.4 0 0 1-2.4 2.400H6.400A2.4 2.4 0 0 1 4 9.900z" fill="F"/><path d="M10.5 7.300h.7a1.4 1.4 0 0 1 0 2.900h-.7M5.9 3.300v1.400M8.5 3.300v1.4" ${line} stroke-width="1.2"/>`,
  },
  wrapUp: {
    ground: 'square',
    colour: 'state-aftercall-fg',
    glyph: `<path d="M10.3 3.9 12.1 5.7 6.7 11.1 4.3 11.7 4.9 9.300Z" fill="F" stroke="F" stroke-width=".8" stroke-linejoin="round"/>`,
  },
  reconnecting: {
    ground: 'none',
    colour: 'state-nocontact-fg',
    glyph: `<g fill="none" stroke="G"><circle cx="8" cy="8" r="7" stroke-width="1.5" stroke-dasharray="2.2 2.2"/><path d="m5.6 5.6 4.8 4.800m0-4.8-4.8 4.8" stroke-width="1.8" stroke-linecap="round"/></g>`,
  },
  practice: {
    ground: 'square',
    colour: 'state-talking-fg',
    glyph: `<path d="M6 3.600h4M6.7 3.600v3.100L4.3 11.400q-.4 1.2.8 1.200h5.800q1.2 0 .8-1.200L9.3 6.700V3.600M5.7 9.300h4.6" ${line} stroke-width="1.3"/>`,
  },
};

const grounds = {
  round: '<circle cx="8" cy="8" r="7.5" fill="G"/>',
  square: '<rect x=".5" y=".5" width="15" height="15" rx="3.5" fill="G"/>',
  none: '',
};

/** How many missed calls nobody has read, as a badge. */
export const missedCounts = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '9+'] as const;

function badge(name: string, theme: Theme): string {
  const edge = colourOf(theme === 'light' ? 'white' : 'page', theme);
  if (name === 'alarm')
    return `<circle cx="12" cy="4" r="3.7" fill="${colourOf('wants-you', theme)}" stroke="${edge}" stroke-width=".8"/><path d="M12 2.2v2M12 5.7v.1" stroke="${colourOf('on-wants-you', theme)}" stroke-width="1.2" stroke-linecap="round"/>`;
  const count = name.replace('missed', '');
  const isLong = count.length > 1;
  return `<circle cx="11.8" cy="11.8" r="3.9" fill="${colourOf('danger', theme)}" stroke="${edge}" stroke-width=".8"/><text x="11.8" y="${isLong ? '13.5' : '13.9'}" font-family="sans-serif" font-weight="700" font-size="${isLong ? '4.6' : '5.8'}" text-anchor="middle" fill="${colourOf('surface', theme)}">${count}</text>`;
}

/** Names of all pictures: a state, or a state and a badge, such as `ready-missed2`. */
export const trayPictures: readonly string[] = [
  ...Object.keys(trayDrawings),
  ...['talking-alarm', 'held-alarm'],
  ...['ready', 'busy'].flatMap((state) => missedCounts.map((count) => `${state}-missed${count}`)),
];

/** The picture of that name, for a taskbar of that theme. @throws Error where there is none */
export function traySvg(picture: string, theme: Theme): string {
  const [state = '', beside] = picture.split('-');
  const drawing = trayDrawings[state];
  if (drawing === undefined) throw new Error(`no drawing ${state}`);
  const { ground, colour, glyph } = drawing;
  // On a dark taskbar the bell needs no outline.
  const outline = theme === 'light' ? colourOf('on-wants-you', theme) : 'none';
  const drawn = (grounds[ground] + glyph)
    .replaceAll('"G"', `"${colourOf(colour, theme)}"`)
    .replaceAll('"F"', `"${colourOf('surface', theme)}"`)
    .replaceAll('"E"', `"${outline}"`);
  const badged = beside === undefined ? '' : badge(beside, theme);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16">${drawn}${badged}</svg>`;
}
