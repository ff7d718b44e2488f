/** Of which state of the sources a build is: the same for everybody who builds that state. */
import { spawnSync } from 'node:child_process';

export interface Build {
  /** The commit, `-dirty` appended where tracked files differ from it; null: these are no clone's files. */
  readonly commit: string | null;
  /** ISO 8601 in UTC: of `SOURCE_DATE_EPOCH` where that is set, else of the commit; null where neither is known. */
  readonly date: string | null;
}

/** Trimmed; null where there is no git, or the folder is in no clone. */
export type Git = (args: readonly string[]) => string | null;

/** @throws Error where `SOURCE_DATE_EPOCH` is no number of seconds */
export function readBuild(git: Git, env: NodeJS.ProcessEnv): Build {
  const epoch = env['SOURCE_DATE_EPOCH'];
  if (epoch !== undefined && !/^\d{1,11}$/.test(epoch))
    throw new Error(`SOURCE_DATE_EPOCH is no number of seconds: ${epoch}`);
  const seconds = epoch ?? git(['log', '-1', '--format=%ct']);
  return {
    commit: git(['describe', '--always', '--dirty', '--abbrev=40', '--exclude=*']),
    date: seconds === null ? null : new Date(Number(seconds) * 1000).toISOString(),
  };
}

/** git in that folder. */
export const gitIn =
  (folder: string): Git =>
  (args) => {
    const { status, stdout } = spawnSync('git', args, { cwd: folder, encoding: 'utf8' });
    return status === 0 ? stdout.trim() : null;
  };

/** Zip files know no earlier date. */
const earliest = '1980-01-01T00:00:00Z';

/** The date that everything in a package has. @param root the folder of package.json */
export const packageDate = (root: string, env: NodeJS.ProcessEnv): Date =>
  new Date(readBuild(gitIn(root), env).date ?? earliest);
