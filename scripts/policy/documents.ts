/** The JSON Schema and the document of the administrator's policy file, made of the program's own table of it. */
import { format, resolveConfig } from 'prettier';
import { lockNames, policyNames, policyTable } from '../../src/main/settings/policy/policyTable.ts';

const rowOf = (name: string) => {
  const row = policyTable[name];
  if (row === undefined) throw new Error(`the table has no ${name}`);
  return row;
};
const meaningOf = (name: string): string => {
  const { means, idle } = rowOf(name);
  return idle === null ? means : `${means} In this version: ${idle.replace(' in this version', '')}.`;
};

/** Draft 2020-12. It says less than the program checks: not whether an address can be one, nor what is there twice. */
export function policySchema(): unknown {
  const properties = policyNames.map((name) => {
    const { form, example } = rowOf(name);
    return [name, { description: meaningOf(name), ...form.schema, examples: [example] }] as const;
  });
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Policy file of Ringside',
    type: 'object',
    properties: {
      $schema: { type: 'string', description: 'Where an editor finds this schema.' },
      ...Object.fromEntries(properties),
      locked: {
        description: 'What agents cannot change. Each needs a value above.',
        type: 'array',
        items: { enum: policyNames },
        examples: [['gateways', 'trust']],
      },
    },
    additionalProperties: false,
  };
}

const inTable = (text: string): string => text.replaceAll('|', '\\|');
const code = (value: unknown): string => `\`${JSON.stringify(value)}\``;

const tableRow = (name: string): string => {
  const { form, example, lockable } = rowOf(name);
  const cells = [
    `\`${name}\``,
    meaningOf(name),
    form.words,
    lockable ? 'yes' : 'always holds',
    code(example),
  ];
  return `| ${cells.map(inTable).join(' | ')} |`;
};

const example = {
  gateways: ['https://gw1.example.com:8043'],
  trust: { by: 'caFile', path: 'C:\\ProgramData\\Company\\ca.pem' },
  language: 'zh',
  startReady: false,
  forbidRememberedPasswords: true,
  locked: ['gateways', 'trust', 'startReady'],
};

const document = (): string => `# The policy file

<!-- Written by \`npm run policy\`, of the table that the program reads the file by. -->

An administrator's file says for everybody on a machine where the gateway is and how it is trusted, sets what else an agent
would set, and can take that out of the agent's hands. It is JSON in UTF-8, at most 256 KB, and is read when the program
starts.

| system  | where it is                                                                          |
| ------- | ------------------------------------------------------------------------------------ |
| Windows | \`policy.json\` beside \`Ringside.exe\`, where only administrators write                 |
| Linux   | \`/etc/ringside/policy.json\`                                                          |
| macOS   | \`/Library/Application Support/Ringside/policy.json\`                                  |
| any     | what \`RINGSIDE_POLICY\` names, only where the file above does not exist (for trying)  |

\`\`\`json
${JSON.stringify(example, null, 2)}
\`\`\`

What is named in \`locked\` cannot be changed by agents: the field is shown with a lock. Any other value is what an agent
begins with, and holds until they set their own. What the file says is never copied into the agent's own settings: a value
that is changed or taken away here is changed or gone at the next start, and the agent's own is as it was. Lock \`trust\`
with \`gateways\`, or an agent may trust the gateway in another way.

\`ringside --check-policy FILE\` says what a file would do, each value and each fault with its place, and ends with 0, or
with 1 where something is wrong. [policy.schema.json](policy.schema.json), which lies beside the program as well, lets an
editor say it while you write; name it as \`$schema\`. On Windows a program with windows has no console of its own: let it
write into a pipe or a file (\`Ringside.exe --check-policy FILE > checked.txt\`).

## What it can say

| name | what it means | what it takes | can be locked | example |
| --- | --- | --- | --- | --- |
${policyNames.map(tableRow).join('\n')}
| \`locked\` | What agents cannot change. Each needs a value in this file. | a list of the names above | | ${code(lockNames.slice(0, 2))} |

## When it is not in order

The program starts, and names each fault with its place in the log and above every view. What could be read holds. A
preference that could not is as the agent has it. What decides whom the program trusts is taken at its strictest: if
\`gateways\` or \`trust\` cannot be read, nobody can sign in before that is mended; if \`cms\` cannot, there are no call
details; if an entry of \`locked\` cannot, all that the file gives is locked; if one of \`allowPlainHttp\`,
\`forbidRememberedPasswords\` and \`hidePractice\` cannot, it counts as the stricter of the two. A name that this version does
not know may have meant any of these, so that each that is not in the file is then taken at its strictest as well: give
\`gateways\` and \`trust\` in every file, and machines with an older version can sign in by a newer file. Why:
[the decision](decisions/policy-in-doubt.md).
`;

/** Each file's text by its path from the repository's root. */
export async function policyDocuments(): Promise<Readonly<Record<string, string>>> {
  const schema = JSON.stringify(policySchema());
  const files = {
    'docs/policy.md': document(),
    'docs/policy.schema.json': schema,
    'resources/policy.schema.json': schema,
  };
  const written = Object.entries(files).map(async ([path, text]) => {
    const config = await resolveConfig(import.meta.filename);
    return [path, await format(text, { ...config, filepath: path })] as const;
  });
  return Object.fromEntries(await Promise.all(written));
}
