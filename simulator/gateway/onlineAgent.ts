import { isIPv4 } from 'node:net';
import {
  accountOf,
  closeSession,
  openSession,
  signInToSkills,
  type SignInWish,
} from '../platform/agents/sessions.ts';
import { guidHeader } from '../platform/agents/guids.ts';
import { leaveState, sayBusy, sayFree, startRest, startWrapUp } from '../platform/agents/agentStates.ts';
import type { Platform } from '../platform/platform.ts';
import { checkPassword } from '../platform/agents/passwords.ts';
import { agentStates, type AgentAccount, type AgentState } from '../platform/model/agent.ts';
import type { Session } from '../platform/model/session.ts';
import { Refusal } from '../resultCodes.ts';
import { success, type Answer } from '../wire/httpAnswer.ts';
import { setCookies } from './cookies.ts';
import { pushTarget, startPush } from './events/push.ts';
import { flagOf, textOf, wholeOf, type AgentExchange, type Exchange, type Route } from './exchange.ts';

const statesAtSignIn: Record<string, AgentState> = {
  '': agentStates.idle,
  '3': agentStates.busy,
  '4': agentStates.idle,
  '5': agentStates.wrapUp,
};

function checkedWish(body: Record<string, unknown>): SignInWish {
  const password = textOf(body.password);
  const phoneNumber = textOf(body.phonenum);
  const state = statesAtSignIn[textOf(body.status)];
  const ip = textOf(body.ip);
  if (password.length > 32 || state === undefined) throw new Refusal('100-001');
  if (!/^\+?[0-9*#]+$/.test(phoneNumber)) throw new Refusal('100-013');
  if (phoneNumber.length > 24) throw new Refusal('100-014');
  if (!['', '4', '11'].includes(textOf(body.agenttype))) throw new Refusal('100-012');
  if (ip !== '' && !isIPv4(ip)) throw new Refusal('100-016');
  for (const name of ['releasephone', 'phonelinkage', 'checkInWebm', 'checkInMailm', 'listenStatus']) {
    const value = textOf(body[name]);
    if (value !== '0' && value !== '1') flagOf(body[name], false, '100-001');
  }
  return {
    password,
    phoneNumber,
    state,
    autoAnswer: flagOf(body.autoanswer, true, '100-001'),
    autoEnterIdle: flagOf(body.autoenteridle, true, '100-001'),
    releasePhone: ['', '1', 'true'].includes(textOf(body.releasephone).toLowerCase()),
  };
}

function signedIn(platform: Platform, session: Session): Answer {
  const { account, guid } = session;
  const answer = success({
    vdnid: account.vdnId,
    workno: account.workNo,
    mediatype: account.mediaType,
    loginTime: String(session.loginAt),
    isForceChange: String(account.mustChangePassword),
    serverName: 'AgentGateway',
    timeRemaining: account.passwordExpiresInDays,
  });
  answer.headers.push(guidHeader(guid.value));
  const cookies = setCookies(platform, session);
  if (cookies.length > 0) answer.headers.push(['Set-Cookie', cookies]);
  return answer;
}

function makeRoom(platform: Platform, account: AgentAccount, force: boolean): void {
  const old = platform.sessions.get(account.workNo);
  if (old === undefined) return;
  if (!force) throw new Refusal('100-002');
  if (account.cannotBeForcedOut) throw new Refusal('100-015');
  closeSession(platform, old, 'displaced');
}

function signIn(exchange: Exchange, force: boolean): Answer | Promise<Answer> {
  const { platform, workNo, body } = exchange;
  const wish = checkedWish(body());
  const target = pushTarget(body());
  const account = accountOf(platform, workNo);
  checkPassword(account, wish.password);
  if (platform.signingIn.has(workNo)) throw new Refusal('100-021');
  const begin = (): Answer => {
    makeRoom(platform, account, force);
    const session = openSession(platform, account, wish);
    if (target !== null) startPush(exchange, session, target);
    return signedIn(platform, session);
  };
  if (platform.timings.signInMs <= 0) return begin();
  platform.signingIn.add(workNo);
  return new Promise((resolve, reject) => {
    platform.after(platform.timings.signInMs, () => {
      platform.signingIn.delete(workNo);
      try {
        resolve(begin());
      } catch (error) {
        reject(error instanceof Error ? error : new Error(String(error)));
      }
    });
  });
}

function logout({ platform, session }: AgentExchange): Answer {
  if (session.legs.length > 0 && platform.site.logoutInCall === 'refused') throw new Refusal('100-010');
  leaveOutOfCall(platform, session);
  return success();
}

/** How often it is looked whether the call is over that a sign-out waits for, ms. */
const callLookMs = 100;

function leaveOutOfCall(platform: Platform, session: Session): void {
  if (session.legs.length === 0) closeSession(platform, session, 'signedOut');
  else platform.after(callLookMs, () => leaveOutOfCall(platform, session));
}

function forceLogout({ platform, session, params }: AgentExchange): Answer {
  if (params.reason !== undefined) wholeOf(params.reason, 1, 255, '100-005');
  closeSession(platform, session, 'signedOut');
  return success();
}

function resetSkill({ platform, session, params, request }: AgentExchange): Answer {
  const all = flagOf(params.all, false, '100-019');
  const listed = (request.query.get('skillid') ?? '').split(';').filter((each) => each !== '');
  if (!all && (listed.length === 0 || listed.some((each) => !/^\d+$/.test(each))))
    throw new Refusal('100-019');
  signInToSkills(platform, session, all ? 'all' : listed.map(Number));
  return success();
}

function changePassword({ platform, workNo, body }: Exchange): Answer {
  const { newPassword, oldPassword } = body();
  const account = accountOf(platform, workNo);
  const next = textOf(newPassword);
  if (textOf(oldPassword) !== account.password) throw new Refusal('100-004');
  if (next === '' || next.length > 32 || next === account.password) throw new Refusal('100-011');
  account.password = next;
  account.mustChangePassword = false;
  account.passwordExpired = false;
  return success();
}

/** Whether it can be changed without a session is not documented (docs/gateway.md §2). */
function changePasswordBefore(exchange: Exchange): Answer {
  if (!exchange.platform.site.passwordWithoutSession) throw new Refusal('100-006');
  return changePassword(exchange);
}

function busy({ platform, session, request }: AgentExchange): Answer {
  const reason = request.query.get('reason') ?? '';
  if (reason !== '' && reason !== '0') wholeOf(reason, 200, 250, '100-011');
  flagOf(request.query.get('prolong'), false, '100-011');
  sayBusy(platform, session);
  return success();
}

function rest({ platform, session, params, request }: AgentExchange): Answer {
  const seconds = wholeOf(params.seconds, 1, 86_399, '100-011');
  wholeOf(params.reason, 0, 255, '100-011');
  const prolongs = flagOf(request.query.get('prolong'), false, '100-011');
  if (session.state === agentStates.rest && !prolongs) throw new Refusal('100-009');
  startRest(platform, session, seconds);
  return success();
}

/** An interface that changes the agent and answers nothing. */
function act(name: string, method: string, path: string, run: (exchange: AgentExchange) => void): Route {
  const handle = (exchange: AgentExchange): Answer => {
    run(exchange);
    return success();
  };
  return { name, method, path: `onlineagent/:agentid/${path}`, handle };
}

/** Everything under /onlineagent but the queries (docs/gateway.md §2 and §4). */
export const onlineAgentRoutes: Route[] = [
  {
    name: 'signin',
    method: 'PUT',
    path: 'onlineagent/:agentid',
    signsIn: true,
    handle: (it) => signIn(it, false),
  },
  {
    name: 'forcelogin',
    method: 'PUT',
    path: 'onlineagent/:agentid/forcelogin',
    signsIn: true,
    handle: (it) => signIn(it, true),
  },
  { name: 'logout', method: 'DELETE', path: 'onlineagent/:agentid/logout', handle: logout },
  { name: 'forcelogout', method: 'DELETE', path: 'onlineagent/:agentid/forcelogout', handle: forceLogout },
  {
    name: 'forcelogoutwithreason',
    method: 'DELETE',
    path: 'onlineagent/:agentid/forcelogoutwithreason/:reason',
    handle: forceLogout,
  },
  { name: 'resetskill', method: 'POST', path: 'onlineagent/:agentid/resetskill/:all', handle: resetSkill },
  {
    name: 'modifyaccountpwdex',
    method: 'POST',
    path: 'onlineagent/:agentid/modifyaccountpwdex',
    handle: changePassword,
    handleWithoutSession: changePasswordBefore,
  },
  { name: 'saybusy', method: 'POST', path: 'onlineagent/:agentid/saybusy', handle: busy },
  { name: 'rest', method: 'POST', path: 'onlineagent/:agentid/rest/:seconds/:reason', handle: rest },
  act('heartbeat', 'PUT', 'heartbeat', () => undefined),
  act('handshake', 'POST', 'handshake', () => undefined),
  act('sayfree', 'POST', 'sayfree', (it) => sayFree(it.platform, it.session)),
  act('cancelbusy', 'POST', 'cancelbusy', (it) => leaveState(it.platform, it.session, 'busy')),
  act('work', 'POST', 'work', (it) => startWrapUp(it.platform, it.session)),
  act('cancelwork', 'POST', 'cancelwork', (it) => leaveState(it.platform, it.session, 'wrapUp')),
  act('cancelrest', 'POST', 'cancelrest', (it) => leaveState(it.platform, it.session, 'rest')),
  act('autoanswer', 'POST', 'autoanswer/:on', (it) => {
    it.session.autoAnswer = flagOf(it.params.on, true, '100-011');
  }),
  act('autoenteridle', 'POST', 'autoenteridle/:on', (it) => {
    // Clients write any other word for wrap-up.
    it.session.autoEnterIdle = (it.params.on ?? '').toLowerCase() === 'true';
  }),
];
