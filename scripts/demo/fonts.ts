/** Whether this machine can draw the Chinese pictures. */
import { spawnSync } from 'node:child_process';

/** What fontconfig lists for Chinese; null where it cannot be asked. */
function listChineseFonts(): string | null {
  if (process.platform !== 'linux') return null;
  const { status, stdout } = spawnSync('fc-list', [':lang=zh'], { encoding: 'utf8', timeout: 5000 });
  return status === 0 ? stdout : null;
}

/** A line for the person who looks at the pictures; null where a font has Chinese, or nobody knows. */
export function fontNote(listed: string | null = listChineseFonts()): string | null {
  if (listed === null || listed.trim() !== '') return null;
  return 'no font here has Chinese, so pictures show boxes for it; install one, such as fonts-noto-cjk';
}
