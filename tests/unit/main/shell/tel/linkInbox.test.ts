import { EventEmitter } from 'node:events';
import { expect, it } from 'vitest';
import { createLinkInbox } from '../../../../../src/main/shell/tel/linkInbox.ts';

it('keeps links until they can be opened, and takes nothing else of the arguments', () => {
  const app = new EventEmitter();
  const opened: string[][] = [];
  const inbox = createLinkInbox(app as unknown as Parameters<typeof createLinkInbox>[0]);
  app.emit('open-url', { preventDefault: () => {} }, 'tel:1');
  const taken = [
    inbox.take(['ringside', '--at-login']),
    inbox.take(['ringside', 'tel:2', 'file:///etc/passwd']),
  ];
  inbox.openBy((links) => opened.push([...links]));
  app.emit('open-url', { preventDefault: () => {} }, 'ringside://app/main.html');
  inbox.take(['tel:3']);
  expect([taken, opened]).toEqual([
    [false, true],
    [['tel:1', 'tel:2'], ['tel:3']],
  ]);
});
