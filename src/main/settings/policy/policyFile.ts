/** Where the administrator's policy file is, and what stands in it. */
import { type Stats, lstatSync, readFileSync, statSync } from 'node:fs';
import { resolve, win32 } from 'node:path';
import type { FaultReason } from './faults.ts';

/** Largest file that is read, bytes. */
export const mostBytes = 256 * 1024;

export interface PolicyPlaceDeps {
  readonly platform: NodeJS.Platform;
  /** Absolute path of the running program. */
  readonly execPath: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Whether there is such a file, even if it cannot be read. */
  readonly isThere?: (path: string) => boolean;
}

/** Where a platform has the file: in a folder that only administrators can write to. */
export function usualPolicyPath({ platform, execPath }: Pick<PolicyPlaceDeps, 'platform' | 'execPath'>) {
  if (platform === 'win32') return win32.join(win32.dirname(execPath), 'policy.json');
  if (platform === 'darwin') return '/Library/Application Support/Ringside/policy.json';
  return '/etc/ringside/policy.json';
}

/**
 * Path of the policy file; null: there is none. `RINGSIDE_POLICY` names another only where the file itself does not
 * exist, so that an agent cannot go round it.
 */
export function policyPath(deps: PolicyPlaceDeps): string | null {
  const usual = usualPolicyPath(deps);
  if ((deps.isThere ?? isThere)(usual)) return usual;
  const other = deps.env['RINGSIDE_POLICY'] ?? '';
  return other === '' ? null : resolve(other);
}

/** A link that leads nowhere is there, and so is what may not be looked at. */
function isThere(path: string): boolean {
  try {
    lstatSync(path);
    return true;
  } catch (error) {
    return !['ENOENT', 'ENOTDIR'].includes(codeOf(error));
  }
}

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : '';

/** The text of a policy file, or why there is none to be had. */
export type PolicyText = { readonly text: string } | { readonly reason: FaultReason };

const troubles: Readonly<Record<string, 'notThere' | 'noRight' | 'isFolder'>> = {
  ...{ ENOENT: 'notThere', ENOTDIR: 'notThere' },
  ...{ EACCES: 'noRight', EPERM: 'noRight' },
  EISDIR: 'isFolder',
};

/** Reads a policy file: at most {@link mostBytes}, in UTF-8, with or without a byte order mark. */
export function readPolicyText(path: string): PolicyText {
  try {
    const found: Stats = statSync(path);
    if (found.isDirectory()) return { reason: { why: 'isFolder' } };
    // A pipe or a device has no end, or never one.
    if (!found.isFile()) return { reason: { why: 'unreadable' } };
    if (found.size > mostBytes) return { reason: { why: 'tooLarge', maxBytes: mostBytes } };
    return textOf(readFileSync(path));
  } catch (error) {
    const code = codeOf(error);
    const why = Object.hasOwn(troubles, code) ? troubles[code] : undefined;
    return { reason: { why: why ?? 'unreadable' } };
  }
}

function textOf(bytes: Buffer): PolicyText {
  const [first, second] = bytes;
  const hasMark = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  // Of two bytes of UTF-16 that are a brace or a space, one is 0.
  if (hasMark || first === 0 || second === 0) return { reason: { why: 'utf16' } };
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return text.trim() === '' ? { reason: { why: 'empty' } } : { text };
  } catch {
    return { reason: { why: 'notUtf8' } };
  }
}
