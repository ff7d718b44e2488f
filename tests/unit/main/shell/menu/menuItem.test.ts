import { expect, it, vi } from 'vitest';
import { heading, item, menuTemplate, submenu } from '../../../../../src/main/shell/menu/menuItem.ts';

it('divides groups that have lines, ticks what holds, and runs what is chosen', () => {
  const run = vi.fn<(command: string) => void>();
  const groups = [
    [],
    [heading('Olivia Bennett'), item('end', 'End', { enabled: false })],
    [item('ready', 'Ready', { checked: true }), submenu('Break', [item('five', '5 min')])],
  ];
  const template = menuTemplate(groups, run);
  expect(template).toEqual([
    { label: 'Olivia Bennett', enabled: false },
    { label: 'End', enabled: false, click: expect.any(Function) as unknown },
    { type: 'separator' },
    {
      label: 'Ready',
      enabled: true,
      type: 'checkbox',
      checked: true,
      click: expect.any(Function) as unknown,
    },
    {
      ...{ label: 'Break', enabled: true },
      submenu: [{ label: '5 min', enabled: true, click: expect.any(Function) as unknown }],
    },
  ]);
  (template[3]?.click as () => void)();
  expect(run).toHaveBeenCalledExactlyOnceWith('ready');
});

it('takes an ampersand in a name for what it is', () => {
  expect(menuTemplate([[heading('R&D')]], () => undefined)).toEqual([{ label: 'R&&D', enabled: false }]);
});
