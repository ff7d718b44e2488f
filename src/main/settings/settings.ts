/** The program's settings: read once, kept here, written at each change. Secrets are kept encrypted or not at all. */
import type { AgentId } from '../../shared/domain.ts';
import { ProblemError, type SettingsFileProblem, problemOf } from '../../shared/errors.ts';
import type { Preferences } from '../../shared/settings/preferences.ts';
import type { CmsKeys, Connection, SettingsView, SignedInAgent } from '../../shared/settings/settings.ts';
import { sameServer } from './sameServer.ts';
import { type Sealer, type SecretsPort, createSealer } from './secrets.ts';
import type { SettingsDocument, WindowPlace } from './settingsDocument.ts';
import type { OpenedSettings } from './settingsFile.ts';

export interface Settings {
  /** The same object until something in it changes. */
  readonly view: () => SettingsView;
  /** Calls after every change of the view; returns what ends that. */
  readonly subscribe: (listener: () => void) => () => void;
  // What follows and changes something throws a ProblemError `settingsFile` where it could not be saved; it holds for
  // this run all the same, and the view says so.
  /**
   * Keeps a connection that was checked. A password that is stored for another gateway is forgotten: it is not sent
   * to a server for which it was not given. A key of CC-CMS that is null keeps the stored one.
   */
  readonly saveConnection: (connection: Connection, cmsKeys: CmsKeys) => Promise<void>;
  readonly savePreferences: (changes: Partial<Preferences>) => void;
  /** After a sign-in that worked. Keeps nothing when the gateway of the sign-in is not the saved one any more. */
  readonly rememberAgent: (agent: SignedInAgent) => Promise<void>;
  readonly forgetAgent: () => void;
  /** The stored password of this agent; null when there is none, or it cannot be decrypted any more. */
  readonly passwordOf: (agentId: AgentId) => Promise<string | null>;
  /** The stored keys for CC-CMS; null where there is none, or it cannot be decrypted any more. */
  readonly cmsKeys: () => Promise<CmsKeys>;
  readonly mainWindowPlace: () => WindowPlace | null;
  readonly saveMainWindowPlace: (place: WindowPlace) => void;
}

export interface SettingsDeps extends Omit<OpenedSettings, 'unread'> {
  readonly secrets: SecretsPort;
  readonly log: (text: string, detail: unknown) => void;
}

/** Asks the machine how well it keeps secrets, then serves the settings. */
export async function createSettings(deps: SettingsDeps): Promise<Settings> {
  const { strength, seal, unseal } = await createSealer(deps.secrets, deps.log);
  const listeners = new Set<() => void>();
  let { document, problem } = deps;
  let view = viewOf(document, strength, problem);
  const adopt = (changes: Partial<SettingsDocument>): void => {
    document = { ...document, ...changes };
    problem = problemIn(() => deps.store.write(document));
    view = viewOf(document, strength, problem);
    for (const listener of listeners) listener();
  };
  // What cannot be saved holds all the same, until the program ends.
  const change = (changes: Partial<SettingsDocument>): void => {
    adopt(changes);
    if (problem !== null) throw new ProblemError(problem);
  };
  const fromOlderFile = await sealedFromOlderFile(deps, seal);
  if (fromOlderFile !== null) adopt(fromOlderFile);
  return {
    view: () => view,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async saveConnection(connection, { accessKey, secretKey }) {
      const sealedAccessKey = accessKey === null ? document.cmsAccessKey : await seal(accessKey);
      const sealedSecretKey = secretKey === null ? document.cmsSecretKey : await seal(secretKey);
      const kept = sameServer(connection.gatewayAddress, document.connection?.gatewayAddress ?? null);
      const remembered = document.remembered;
      change({
        connection,
        cmsAccessKey: connection.cms === null ? null : sealedAccessKey,
        cmsSecretKey: connection.cms === null ? null : sealedSecretKey,
        remembered: remembered && !kept ? { ...remembered, password: null } : remembered,
      });
    },
    savePreferences: (changes) => change({ preferences: { ...document.preferences, ...changes } }),
    async rememberAgent({ agentId, phoneNumber, password: given, gatewayAddress }) {
      const password = await seal(given);
      // Looked at after the wait, in which another connection may have been saved.
      if (!sameServer(gatewayAddress, document.connection?.gatewayAddress ?? null)) return;
      change({ remembered: { agentId, phoneNumber, password } });
    },
    forgetAgent: () => change({ remembered: null }),
    async passwordOf(agentId) {
      const remembered = document.remembered;
      if (remembered?.agentId !== agentId) return null;
      return await unseal(remembered.password, (password) => {
        if (document.remembered === remembered) adopt({ remembered: { ...remembered, password } });
      });
    },
    cmsKeys: async () => ({
      accessKey: await unseal(document.cmsAccessKey, (cmsAccessKey) => adopt({ cmsAccessKey })),
      secretKey: await unseal(document.cmsSecretKey, (cmsSecretKey) => adopt({ cmsSecretKey })),
    }),
    mainWindowPlace: () => document.mainWindow,
    saveMainWindowPlace: (mainWindow) => change({ mainWindow }),
  };
}

/** What an older file had in clear, encrypted; null: nothing, or it cannot be encrypted now and stays as it is. */
async function sealedFromOlderFile(
  { clearAccessKey, log }: SettingsDeps,
  seal: Sealer['seal'],
): Promise<Pick<SettingsDocument, 'cmsAccessKey'> | null> {
  if (clearAccessKey === null) return null;
  try {
    return { cmsAccessKey: await seal(clearAccessKey) };
  } catch (error) {
    log('the access key could not be encrypted', { error });
    return null;
  }
}

/** What keeps the file from being written; null: it was written. */
function problemIn(write: () => void): SettingsFileProblem | null {
  try {
    write();
    return null;
  } catch (error) {
    const problem = problemOf(error);
    if (problem?.kind === 'settingsFile') return problem;
    throw error;
  }
}

function viewOf(
  document: SettingsDocument,
  secrets: SettingsView['secrets'],
  fileProblem: SettingsFileProblem | null,
): SettingsView {
  const remembered = document.remembered;
  return {
    connection: document.connection,
    cmsKeysStored: { accessKey: document.cmsAccessKey !== null, secretKey: document.cmsSecretKey !== null },
    remembered: remembered && {
      agentId: remembered.agentId,
      phoneNumber: remembered.phoneNumber,
      passwordStored: remembered.password !== null,
    },
    preferences: document.preferences,
    secrets,
    fileProblem,
  };
}
