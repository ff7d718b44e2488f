/** Faults of the line, interface by interface. */
import { type Fault, usualMs } from './faults.ts';
import type { Act, LineAnswer, LineRequest } from '../../support/line.ts';

const json = { 'Content-Type': 'application/json;charset=UTF-8' };

export const said = (content: unknown): LineAnswer => ({
  status: 200,
  headers: json,
  body: JSON.stringify(content),
});

const refused = (retcode: string): Act => ({
  do: 'answer',
  answer: said({ message: 'refused on purpose', retcode }),
});

/** The gateway did what it was asked for; its answer is replaced. */
const afterwards = (change: (answer: LineAnswer) => LineAnswer): Act => ({ do: 'after', with: change });

/** Puts another form in the place of `result`, in an answer that is otherwise as it was. */
const withResult = (result: unknown): Act =>
  afterwards((answer) => {
    const envelope = JSON.parse(answer.body) as Record<string, unknown>;
    return { ...answer, body: JSON.stringify({ ...envelope, result }) };
  });

const page = '<html><head><title>Please wait</title></head><body>Please wait</body></html>';

const codes = ['100-006', '000-003', '000-007', '100-007', '100-009', '300-001', '400-003'] as const;

const effects: Readonly<Record<string, Act>> = {
  'cut before': { do: 'cut' },
  'cut after': { do: 'after', with: () => 'cut' },
  'answer lost': { do: 'after', with: () => 'vanish' },
  'never heard': { do: 'vanish' },
  '502': { do: 'answer', answer: { status: 502, headers: { 'Content-Type': 'text/html' }, body: page } },
  'HTML 200': afterwards(() => ({ status: 200, headers: { 'Content-Type': 'text/html' }, body: page })),
  'half JSON': afterwards((answer) => ({
    ...answer,
    body: answer.body.slice(0, Math.ceil(answer.body.length / 2)),
  })),
  'empty body': afterwards((answer) => ({ ...answer, body: '' })),
  ...Object.fromEntries(codes.map((code) => [code, refused(code)])),
  '30 s late': { do: 'after', with: (answer) => answer, delayMs: 30_000 },
  'result null': withResult(null),
  'result []': withResult([]),
  'result of another form': withResult({ unexpected: [1, 'two'] }),
};

/** What the client asks, one by one; the sign-in with and without force counts as one. */
const interfaces = [
  'agentevent',
  'signin',
  'resetskill',
  'agentskills',
  'agentskill',
  'agentstatus',
  'callinfo',
  'callinfobeforeanswer',
  'holdlist',
  'answer',
  'release',
  'hold',
  'gethold',
  'beginmute',
  'endmute',
  'seconddialex',
  'callout',
  'callinner',
  'transfer',
  'canceltransfer',
  'innerhelp',
  'dropcall',
  'connecthold',
  'confjoin',
  'requestcall',
  'waitcallinfo',
  'queryacdstat',
  'setcalldataex',
  'callinfobycallid',
  'saybusy',
  'sayfree',
  'rest',
  'cancelrest',
  'cancelbusy',
  'cancelwork',
  'logout',
] as const;

const spellings: Readonly<Record<string, readonly string[]>> = {
  signin: ['signin', 'forcelogin'],
  logout: ['logout', 'forcelogout'],
};

const isAbout = (about: string) => {
  const names = spellings[about] ?? [about];
  return ({ name }: LineRequest): boolean => names.includes(name);
};

/** Poll answers have no `result`. */
const isPossible = (about: string, effect: string): boolean =>
  !(about === 'agentevent' && effect.startsWith('result'));

function lasting(about: string, effect: string, act: Act): Fault {
  return {
    name: `${about}: ${effect}`,
    kind: effect,
    about,
    lastsMs: usualMs,
    isOfOneInterface: true,
    begin: ({ line }) => line.add({ fits: isAbout(about), act }),
    // Polls that are refused so for 8 s, each of them, are what the end of a session looks like.
    saysOver: about === 'agentevent' && (effect === '100-006' || effect === '000-003'),
  };
}

function once(about: string, effect: string, act: Act): Fault {
  return {
    name: `${about}: ${effect}, once`,
    kind: `${effect}, once`,
    about,
    lastsMs: usualMs,
    isOfOneInterface: true,
    begin: ({ line }) => line.add({ fits: isAbout(about), act, times: 1 }),
  };
}

const asked: readonly (readonly [about: string, effect: string, act: Act])[] = interfaces.flatMap((about) =>
  Object.entries(effects)
    .filter(([effect]) => isPossible(about, effect))
    .map(([effect, act]) => [about, effect, act] as const),
);

/** What goes wrong once is another question than what goes on: only one answer tells, and nothing comes after it. */
const asksOnce = new Set<string>([
  'agentevent',
  'resetskill',
  'holdlist',
  'agentstatus',
  'answer',
  'callinfo',
]);

export const wireFaults: readonly Fault[] = [
  ...asked.map(([about, effect, act]) => lasting(about, effect, act)),
  ...asked.filter(([about]) => asksOnce.has(about)).map(([about, effect, act]) => once(about, effect, act)),
];

/** The same for every request there is. */
export const wholeLineFaults: readonly Fault[] = Object.entries(effects)
  .filter(([effect]) => !effect.startsWith('result'))
  .map(([effect, act]) => ({
    name: `everything: ${effect}`,
    kind: `everything: ${effect}`,
    about: '*',
    lastsMs: usualMs,
    begin: ({ line }) => line.add({ fits: () => true, act }),
    saysOver: effect === '100-006' || effect === '000-003',
  }));
