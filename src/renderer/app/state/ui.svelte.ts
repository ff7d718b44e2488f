import type { SkillId } from '../../../shared/domain.ts';
import type { Problem } from '../../../shared/errors.ts';
import type { ViewName } from '../../messages/en/view.ts';

export const viewNames = ['calls', 'queue', 'colleague', 'settings'] as const satisfies readonly ViewName[];

/** What the main window remembers of its own: nothing that the program needs to know. */
export class Ui {
  view = $state<ViewName>('calls');
  /** The queue that the agent chose to look at. */
  skillId = $state<SkillId | null>(null);
  /** Fingerprints of certificates that were refused, offered to be filled in, never taken over by themselves. */
  shownFingerprints = $state.raw<{ readonly gateway: string | null; readonly cms: string | null }>({
    gateway: null,
    cms: null,
  });

  /** Keeps the fingerprint that a refused certificate had. */
  noteCertificate(problem: Problem): void {
    if (problem.kind === 'certificate' && problem.fingerprint !== null) {
      this.shownFingerprints = { ...this.shownFingerprints, [problem.from]: problem.fingerprint };
    }
  }
}
