/** What the gateway's answers have in common. */
export interface Envelope {
  message?: string;
  retcode: string;
  result?: unknown;
  event?: { eventType: string; workNo: string; content: unknown };
}

/** How one kind of public client speaks to the gateway (docs/gateway.md §11). */
export interface Habits {
  /** The path of a resource below the base. */
  readonly path: (resource: string) => string;
  guidHeader: 'Guid' | 'guid';
  /** Whether a Guid that comes with a later answer is taken, as the documents ask for. */
  takesNewGuid: boolean;
  /** What is sent where the interface has no body. */
  noBody: string | undefined;
  /** Fields of a sign-in as this client writes them. */
  readonly fields: (given: Record<string, string | number | boolean>) => Record<string, unknown>;
  /** The word behind autoenteridle for wrap-up after a call. */
  wrapUpWord: string;
  /** The name of the queue in the query of requestcall. */
  skillIdName: string;
  /** Whether an answer to the poll holds no event. */
  readonly isEmptyPoll: (text: string) => boolean;
  /** How events come; null: by polling. */
  push: null | { urlField: string; token: string | null; heartbeat: [method: string, resource: string] };
}

const documented: Habits = {
  path: (resource) => resource,
  guidHeader: 'Guid',
  takesNewGuid: true,
  noBody: undefined,
  fields: (given) => given,
  wrapUpWord: 'false',
  skillIdName: 'skillId',
  isEmptyPoll: (text) => (JSON.parse(text) as Envelope).event === undefined,
  push: null,
};

const asTexts = (given: Record<string, unknown>, spell = (text: string): string => text) =>
  Object.fromEntries(Object.entries(given).map(([name, value]) => [name, spell(String(value))]));

const capitalBooleans = (text: string): string =>
  text === 'true' ? 'True' : text === 'false' ? 'False' : text;

/** One Guid for the session, texts for numbers, and the empty poll compared byte for byte. */
export const javaLike: Habits = {
  ...documented,
  takesNewGuid: false,
  fields: (given) => asTexts(given),
  isEmptyPoll: (text) => text === '{"message":"","retcode":"0"}',
};

/** Two slashes before the path and one behind it, `guid`, `True` and `False`, and bodies of null, with DELETE too. */
export const csharpLike: Habits = {
  ...documented,
  path: (resource) => {
    const [path = '', query] = resource.split('?');
    return `/${path}/${query === undefined ? '' : `?${query}`}`;
  },
  guidHeader: 'guid',
  takesNewGuid: false,
  noBody: 'null',
  fields: (given) => asTexts(given, capitalBooleans),
};

/** Short polls, any word for wrap-up, `skillid`, an empty object for a body. */
export const javascriptLike: Habits = {
  ...documented,
  takesNewGuid: false,
  noBody: '{}',
  wrapUpWord: 'work',
  skillIdName: 'skillid',
};

/** Has its events pushed, and says every minute that it is there. */
export const pushed: Habits = {
  ...documented,
  takesNewGuid: false,
  push: { urlField: 'pushUrl', token: null, heartbeat: ['PUT', 'onlineagent/:me/heartbeat'] },
};

/** The same on newer sites. */
export const calledBack: Habits = {
  ...documented,
  push: { urlField: 'callBackUri', token: 'a-token', heartbeat: ['POST', 'onlineagent/:me/handshake'] },
};

/** Does whatever an agent can do with calls. */
export const fullFeatured: Habits = { ...documented, noBody: '{}' };
