/** What the program is asked on its command line, instead of to run. */

/** `path` null: no file was named. */
export type Question =
  { readonly kind: 'version' } | { readonly kind: 'checkPolicy'; readonly path: string | null };

const checkSwitch = '--check-policy';

/** Null: nothing, the program is to run. A file's name stands after the switch, or behind its equals sign. */
export function questionIn(argv: readonly string[]): Question | null {
  if (argv.includes('--version')) return { kind: 'version' };
  const at = argv.findIndex((argument) => argument === checkSwitch || argument.startsWith(`${checkSwitch}=`));
  if (at < 0) return null;
  const named = argv[at]?.slice(checkSwitch.length + 1) || argv[at + 1];
  return { kind: 'checkPolicy', path: named ?? null };
}
