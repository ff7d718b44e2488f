/**
 * Takes out of what is logged everything that nobody may read there: passwords, keys, Guids, cookies, what was
 * attached to a call, who the agents are, phone numbers but for their last three digits, and what a gateway may write
 * of its own (names of events, codes) unless it has the form that the documents know.
 */
import { isSecretName } from '../../shared/secretNames.ts';

/** How deep a logged value is followed. */
const deepest = 8;
/** So much of a text is logged, characters; a library's message can hold pages. */
const longestText = 2000;
/** How many members of a list or object are logged. */
const longest = 100;

const numberName = /phone|caller|calling|called|^number$|^raw$|^display$|otherphone|orgicallednum/i;
const agentName = /^(?:agentid|workno)$/i;
const attachedName = /calldata|associateddata|appdata/i;

/** What a gateway chooses, by the member that has it: the form in which it may be logged. */
const gatewaysOwn: readonly (readonly [name: RegExp, form: RegExp])[] = [
  [/^eventtype$/i, /^Agent(?:State|Event|Other|MediaEvent)_[A-Za-z_]{1,40}$/],
  // Codes of the gateway, of CC-CMS, and of CC-CMS's older form.
  [/^(?:code|retcode)$/i, /^(?:[0-9]{3}-[0-9]{3}|0[0-9]{6}|-?[0-9]{1,3})$/],
];

const inText: readonly (readonly [RegExp, string])[] = [
  [/\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?:\.AgentGateway\d*)?/gi, '[guid]'],
  [/\bauth-v2\/\S+/gi, '[authorization]'],
  [/\b((?:set-)?cookie\s*[:=]\s*)[^\r\n]+/gi, '$1[redacted]'],
  [
    /(["']?(?:new|old)?(?:password|passwd|pwd|secretkey|accesskey|jsessionid)["']?\s*[:=]\s*)(?:"[^"]*"|'[^']*'|[^\s,;&}]+)/gi,
    '$1[redacted]',
  ],
  [
    /(["']?(?:calldata|associatedData)["']?\s*[:=]\s*)(?:"(?:[^"\\]|\\.)*"|'[^']*'|[^\s,}]+)/gi,
    '$1[redacted]',
  ],
  // Paths of the gateway's interface: the agent's own number, and a colleague's.
  [
    /(\/(?:agentevent|onlineagent|voicecall|calldata|queuedevice|agentgroup|allcallinfoex|[a-z]+byworkno)\/)[0-9]{3,6}\b/gi,
    '$1[agent]',
  ],
  [/\brefusal (?!(?:[0-9]{3}-[0-9]{3}|0[0-9]{6}|-?[0-9]{1,3})(?![\w-]))\S+/g, 'refusal [code]'],
];

/**
 * Seven digits and more in a row, grouped for reading or not; a call ID (`<epoch s>-<n>`) is no phone number, nor is a
 * code.
 */
const phoneInText = /(?<![\w.-]|\brefusal )\+?\d(?:[ ()/]{0,2}\d){6,}(?![\w]|-\d)/g;

/** The same value without what must not be logged. Never throws; errors, lists and objects come back as plain data. */
export function redact(value: unknown): unknown {
  return redactValue(value, '', 0, new Set());
}

/** A text without what must not be logged. */
export function redactText(text: string): string {
  const cut = text.length > longestText ? `${text.slice(0, longestText)}…` : text;
  const clean = inText.reduce((left, [pattern, replacement]) => left.replace(pattern, replacement), cut);
  return clean.replace(phoneInText, lastDigits);
}

function redactValue(value: unknown, name: string, depth: number, above: ReadonlySet<object>): unknown {
  if (value === null || value === undefined || typeof value === 'boolean') return value;
  if (isSecretName(name)) return '[redacted]';
  if (agentName.test(name)) return '[agent]';
  const own = gatewaysOwn.find(([names]) => names.test(name));
  if (own) return typeof value === 'string' && own[1].test(value) ? value : lengthOf(value);
  if (attachedName.test(name)) return lengthOf(value);
  if (typeof value === 'string') return numberName.test(name) ? lastDigits(value) : redactText(value);
  if (typeof value === 'number') return numberName.test(name) ? lastDigits(String(value)) : value;
  if (typeof value !== 'object') return asText(value);
  if (above.has(value)) return '[circular]';
  if (depth >= deepest) return '[deeper]';
  if (ArrayBuffer.isView(value)) return `[${String(value.byteLength)} bytes]`;
  return redactMembers(value, name, depth, new Set([...above, value]));
}

const asText = (value: unknown): string => String(value);

const lengthOf = (value: unknown): string => `[${String(asText(value).length)} characters]`;

function redactMembers(value: object, name: string, depth: number, above: ReadonlySet<object>): unknown {
  if (Array.isArray(value)) {
    return value.slice(0, longest).map((item) => redactValue(item, name, depth + 1, above));
  }
  const members: [string, unknown][] = Object.entries(value).slice(0, longest);
  // The members of an error that matter are not enumerable.
  if (value instanceof Error) {
    members.unshift(['name', value.name], ['message', value.message], ['stack', value.stack]);
    if (value.cause !== undefined) members.push(['cause', value.cause]);
  }
  return Object.fromEntries(
    members.map(([member, content]) => [member, redactValue(content, member, depth + 1, above)]),
  );
}

function lastDigits(number: string): string {
  const digits = number.replace(/\D/g, '');
  return digits.length <= 3 ? number : `…${digits.slice(-3)}`;
}
