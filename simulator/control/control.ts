import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Controls, EventWish } from './controls.ts';
import type { Fault } from './faults.ts';
import type { CallWish } from './placing.ts';
import { jsonAnswer, plain, writeAnswer, type Answer } from '../wire/httpAnswer.ts';
import { objectBody, readRequest, type WireRequest } from '../wire/request.ts';
import { listen } from '../wire/server.ts';

/** Control is for this machine only. */
const loopback = '127.0.0.1';

const callFields = ['caller', 'called', 'skillId', 'calldata', 'priority', 'workNo'];

const eventFields = ['eventType', 'workNo', 'content'];

type Body = Record<string, unknown>;

function bodyOf(request: WireRequest): Body {
  const body = objectBody(request);
  if (body === null) throw new RangeError('the body must be a JSON object');
  return body;
}

/** The body, if the command knows all of its fields. @throws RangeError for one that it does not know */
function wishOf(body: Body, what: string, fields: readonly string[]): unknown {
  const stranger = Object.keys(body).find((name) => !fields.includes(name));
  if (stranger !== undefined) {
    throw new RangeError(`${stranger} is no field of ${what}; allowed are ${fields.join(', ')}`);
  }
  return body;
}

function textField(body: Body, name: string): string {
  const value = body[name];
  if (typeof value !== 'string') throw new RangeError(`${name} must be a text`);
  return value;
}

/** @throws RangeError when the part is not percent-encoded as it must be */
function decodedPart(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    throw new RangeError(`${part} in the path must be percent-encoded UTF-8`);
  }
}

/** `{clear: true | interface}`, `{expireGuid: workNo}`, `{renewGuid: workNo}` or a fault. */
function changeFaults(controls: Controls, body: Body): unknown {
  if ('clear' in body) controls.faults.clear(body.clear === true ? undefined : textField(body, 'clear'));
  else if ('expireGuid' in body) controls.faults.expireGuid(textField(body, 'expireGuid'));
  else if ('renewGuid' in body) controls.faults.renewGuid(textField(body, 'renewGuid'));
  else controls.faults.add(body as unknown as Fault);
  return { faults: controls.faults.list() };
}

type Command = (controls: Controls, body: Body, id: string) => unknown;

/** The path of a command as its description spells it, such as `/calls/{id}/abandon`. */
const readable = (path: RegExp): string => path.source.replace('([^/]+)', '{id}').replace(/[\\^$]/g, '');

/** A command that answers with an empty object. */
function silent(run: (controls: Controls, id: string, body: Body) => void): Command {
  return (controls, body, id) => {
    run(controls, id, body);
    return {};
  };
}

const commands: [method: string, path: RegExp, run: Command][] = [
  [
    'POST',
    /^\/calls$/,
    (controls, body) => controls.placeCall(wishOf(body, 'a call', callFields) as CallWish),
  ],
  ['GET', /^\/calls$/, (controls) => controls.calls()],
  ['POST', /^\/calls\/([^/]+)\/abandon$/, silent((controls, callId) => controls.abandonCall(callId))],
  ['POST', /^\/agents\/([^/]+)\/forget$/, silent((controls, workNo) => controls.forget(workNo))],
  ['POST', /^\/agents\/([^/]+)\/kick$/, silent((controls, workNo) => controls.kick(workNo))],
  [
    'POST',
    /^\/agents\/([^/]+)\/events$/,
    silent((controls, workNo, body) =>
      controls.sendEvent(workNo, wishOf(body, 'an event', eventFields) as EventWish),
    ),
  ],
  ['GET', /^\/agents\/([^/]+)$/, (controls, _, workNo) => controls.agentState(workNo)],
  ['POST', /^\/faults$/, changeFaults],
  ['GET', /^\/faults$/, (controls) => ({ faults: controls.faults.list() })],
  ['GET', /^\/requests$/, (controls) => controls.requests()],
  ['POST', /^\/requests\/reset$/, silent((controls) => controls.resetRequests())],
];

/** @throws RangeError naming what is wrong with the request */
function answerTo(controls: Controls, request: WireRequest): Answer {
  const fitting = commands.filter(([, path]) => path.test(request.path));
  const command = fitting.find(([method]) => method === request.method);
  if (command === undefined) {
    const known = [...new Set(commands.map(([method, path]) => `${method} ${readable(path)}`))].join(' · ');
    return jsonAnswer({ error: `no such command; there are ${known}` }, fitting.length > 0 ? 405 : 404);
  }
  const [, path, run] = command;
  const id = decodedPart(path.exec(request.path)?.[1] ?? '');
  return jsonAnswer(run(controls, bodyOf(request), id));
}

async function answerOrRefuse(controls: Controls, incoming: IncomingMessage): Promise<Answer> {
  try {
    return answerTo(controls, await readRequest(incoming));
  } catch (error) {
    if (error instanceof RangeError) return jsonAnswer({ error: error.message }, 400);
    throw error;
  }
}

/** Opens the control server: plain HTTP and JSON on the loopback address. */
export async function openControl(
  port: number,
  controls: Controls,
): Promise<{ url: string; close(): Promise<void> }> {
  const handle = async (incoming: IncomingMessage, response: ServerResponse): Promise<void> => {
    writeAnswer(response, await answerOrRefuse(controls, incoming), plain);
  };
  const server = await listen({ host: loopback, port, certificate: null }, handle);
  return { url: `http://${loopback}:${String(server.port)}`, close: server.close };
}
