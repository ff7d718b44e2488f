/** Pages of a CRM, tied to Electron. */
import { shell } from 'electron';
import { after } from '../desktop/deps.ts';
import type { DesktopState } from '../desktop/desktopState.ts';
import { createCrm, type Crm, type CrmDeps } from './crm.ts';

interface OpenCrmDeps extends Pick<CrmDeps, 'log'> {
  readonly past: (call: { readonly id: number }) => ReturnType<CrmDeps['past']>;
  readonly desktopState: Pick<DesktopState, 'set'>;
  readonly feed: { readonly subscribe: (listener: () => void) => () => void } & Pick<CrmDeps, 'current'>;
  /** What makes the forms of a number, by a numbering plan. */
  readonly numberForms: (plan: { readonly homeRegion: string }) => CrmDeps['formsOf'];
}

/** Follows the snapshots from now on. */
export function openCrm(deps: OpenCrmDeps): Pick<Crm, 'actions' | 'dispose'> {
  const { feed, numberForms, desktopState } = deps;
  const crm = createCrm({
    ...deps,
    current: feed.current,
    past: (id) => deps.past({ id }),
    formsOf: (raw) => numberForms(feed.current().settings.preferences)(raw),
    openExternal: (url) => shell.openExternal(url),
    tellFailure: (crmFailure) => desktopState.set({ crmFailure }),
    after,
    now: () => performance.now(),
  });
  const end = feed.subscribe(crm.update);
  return {
    actions: crm.actions,
    dispose() {
      end();
      crm.dispose();
    },
  };
}
