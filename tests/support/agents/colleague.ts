/** A colleague's own program beside the agent whose session is under test, on the same simulator. */
import type { World } from '../world.ts';

export const colleague = '1002';

/**
 * Signed in, and rung by whoever asks for this agent; unless `isReady`, given no call by a queue.
 */
export async function colleagueAtWork({ simulator }: World, isReady = false) {
  const account = simulator.agents.find(({ workNo }) => workNo === colleague);
  const at = `${simulator.gateway}/agentgateway/resource`;
  let guid = '';
  let cookies: readonly string[] = [];
  const send = async (method: string, path: string, body?: object): Promise<void> => {
    const headers = {
      'Content-Type': 'application/json',
      ...(guid === '' ? {} : { Guid: guid }),
      ...(cookies.length === 0 ? {} : { Cookie: cookies.join('; ') }),
    };
    const answer = await fetch(`${at}/${path}`, {
      method,
      headers,
      body: body ? JSON.stringify(body) : null,
    });
    const set = answer.headers.getSetCookie().map((cookie) => cookie.split(';')[0] ?? '');
    if (set.length > 0) cookies = set;
    guid = answer.headers.get('set-guid')?.split('=')[1] ?? guid;
    const { retcode, message } = (await answer.json()) as { retcode: string; message: string };
    if (retcode !== '0') throw new Error(`${path}: ${retcode} ${message}`);
  };
  const { password, phoneNumber: phonenum } = account ?? {};
  const how = { password, phonenum, autoanswer: 'false', status: isReady ? '4' : '3' };
  await send('PUT', `onlineagent/${colleague}`, how);
  const voice = (method: string, what: string, body?: object) =>
    send(method, `voicecall/${colleague}/${what}`, body);
  return {
    answer: () => voice('PUT', 'answer'),
    release: () => voice('DELETE', 'release'),
    /** Whatever else there is to ask of the own calls. */
    voice,
    /** Whatever else there is to ask; the path below the gateway's base. */
    send,
  };
}
