/** Strokes on a grid of 24, drawn for this program. */
export const iconPaths = {
  incoming:
    'M20 4l-7 7M13 5v6h6M6.5 3.5l3 4-2 2.5a13 13 0 0 0 6.5 6.5l2.5-2 4 3c-.5 2-2 3-4 3C9.5 20.5 3.5 14.5 3.5 7.500c0-2 1-3.5 3-4z',
  phone:
    'M6.5 3.500l3 4-2 2.500a13 13 0 0 0 6.5 6.500l2.5-2 4 3c-.5 2-2 3-4 3C9.5 20.5 3.5 14.5 3.5 7.500c0-2 1-3.5 3-4z',
  hangUp:
    'M3 14.500c-.6-1.6 0-3 1.5-4 4.5-2.7 10.5-2.7 15 0 1.5 1 2.1 2.4 1.5 4l-4.7.8-.9-3a11 11 0 0 0-6.8 0l-.9 3z',
  pause: 'M8 5v14M16 5v14',
  takeBack: 'M9 7L4 12l5 5M4 12h11a5 5 0 0 1 5 5v1',
  check: 'M4.5 12.500l5 5 10-11',
  circleCheck: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM8 12.500l3 3 5-6',
  circleMinus: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM8 12h8',
  clock: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM12 7v5l3.5 2',
  pencil: 'M4 20l1-4.500L16 4.500l3.5 3.500L8.5 19zM13.5 7l3.5 3.5',
  cup: 'M5 9h11v6a4 4 0 0 1-4 4H9a4 4 0 0 1-4-4zM16 10h2a2 2 0 0 1 0 5h-2M8 3v3M12 3v3',
  question:
    'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM9.5 9.500a2.5 2.5 0 1 1 3.5 2.300c-.7.3-1 .8-1 1.700M12 17v.01',
  queue: 'M4 6h16M4 12h16M4 18h10',
  person: 'M12 4a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM4.5 20.500c.8-4 3.7-6 7.5-6s6.7 2 7.5 6',
  sliders: 'M4 7h9M19 7h1M16 4.500v5M4 17h1M11 17h9M8 14.500v5',
  warning: 'M12 4L2.5 20h19zM12 10v4.500M12 17.200v.01',
  info: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM12 11v5M12 8v.01',
  copy: 'M9 9h11v11H9zM15 9V4H4v11h5',
  chevron: 'M6 9l6 6 6-6',
  close: 'M6 6l12 12M18 6L6 18',
  signOut: 'M14 4H5v16h9M10 12h11M17 8l4 4-4 4',
  window: 'M3.5 5h17v14h-17zM3.5 9h17',
  offline:
    'M3 3l18 18M5 12a10 10 0 0 1 4-2.400M19 12a10 10 0 0 0-5-2.600M8.5 15.500a5 5 0 0 1 6.5-.4M12 19v.01',
  flask: 'M10 3v6L4.5 19a1.5 1.5 0 0 0 1.3 2h12.400a1.5 1.5 0 0 0 1.3-2L14 9V3M8.5 3h7M7.5 15h9',
  lockOpen: 'M5 11h14v9H5zM8 11V7a4 4 0 0 1 7.700-1.500M12 14.500v2',
  plug: 'M9 3v5M15 3v5M6 8h12v3a6 6 0 0 1-12 0zM12 17v4',
} as const;

export type IconName = keyof typeof iconPaths;
