/** What the program is and where its files are, for the settings; opens those files. */
import type { Shell } from 'electron';
import type { ActionHandlers } from '../../shared/contract/actions.ts';
import type { ProgramFacts } from '../../shared/contract/desktop/programFacts.ts';
import { type AboutFacts, runsOn, shortened } from './about.ts';

export interface ProgramFactsDeps {
  readonly facts: AboutFacts;
  /** Name and release of the system, and the kind of processor. */
  readonly system: { readonly name: string; readonly release: string; readonly arch: string };
  /** Absolute paths. */
  readonly files: Pick<ProgramFacts['files'], 'log' | 'settings'>;
  readonly shell: Pick<Shell, 'openPath' | 'showItemInFolder'>;
  readonly log: (text: string, detail?: unknown) => void;
}

/** The actions of the contract that are about it. */
export function createProgramFacts(
  deps: ProgramFactsDeps,
): Pick<ActionHandlers, 'readProgramFacts' | 'openProgramFile'> {
  const { facts, system, shell, log } = deps;
  const { commit, date } = facts.build;
  const told: ProgramFacts = {
    build: { commit: commit === null ? null : shortened(commit), date },
    runsOn: runsOn(facts.versions),
    system: `${system.name} ${system.release} (${system.arch})`,
    files: { ...deps.files, licences: facts.notices },
  };
  return {
    readProgramFacts: () => told,
    async openProgramFile({ file }) {
      if (file === 'log') {
        shell.showItemInFolder(told.files.log);
        return true;
      }
      const failure = await shell.openPath(told.files[file]);
      if (failure !== '') log('a file of the program could not be opened', { file, failure });
      return failure === '';
    },
  };
}
