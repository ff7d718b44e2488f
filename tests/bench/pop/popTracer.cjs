/**
 * Loaded into the program before its own code (`-r`), on Electron and on the stand-in alike, while the bench asks where
 * the time of a pop goes. Notes when answers of the gateway are there and when the pop's page is told; the program
 * knows nothing of it. All times are of the machine's monotonic clock, which every process reads alike, ms.
 */
const { subscribe } = require('node:diagnostics_channel');
const { app } = require('electron');

const snapshotChannel = 'ringside:snapshot';
let marks = [];
/** How the page was last told of a call. */
let lastTold = null;

const mark = (name, more) => void marks.push({ name, at: Number(process.hrtime.bigint()) / 1e6, ...more });

const kindOf = ({ path }) => {
  if (path.includes('/agentevent/')) return 'event';
  return path.includes('/callinfobeforeanswer') ? 'info' : null;
};

subscribe('http.client.request.start', ({ request }) => {
  if (kindOf(request) === 'info') mark('infoAsked');
});
subscribe('http.client.response.finish', ({ request, response }) => {
  const kind = kindOf(request);
  if (kind !== null) response.once('end', () => mark(`${kind}Answered`));
});

app.on('web-contents-created', (_event, contents) => {
  const send = contents.send.bind(contents);
  contents.send = (channel, view, ...rest) => {
    if (channel === snapshotChannel && contents.getURL().includes('/pop.html')) {
      mark('told', { numbers: view.calls.map(({ caller }) => caller?.raw ?? '') });
      if (view.calls.length > 0) lastTold = { send, view };
    }
    send(channel, view, ...rest);
  };
});

process.on('message', (wish) => {
  if (wish === 'ping') {
    // An old number: the page does nothing with it.
    mark('pinged');
    lastTold?.send(snapshotChannel, { ...lastTold.view, seq: 0 });
  }
  if (wish === 'take') {
    process.send(marks);
    marks = [];
  }
});
// The program is not kept running by being listened to.
process.channel?.unref();
