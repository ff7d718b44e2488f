/** The program's settings: read once, kept here, written at each change. Secrets are kept encrypted or not at all. */
import type { AgentId } from '../../shared/domain.ts';
import type { Connection, Preferences, SettingsView, SignedInAgent } from '../../shared/settings.ts';
import { sameServer } from './sameServer.ts';
import { type SecretsPort, createSealer } from './secrets.ts';
import type { SettingsDocument, WindowPlace } from './settingsDocument.ts';
import type { DocumentStore } from './settingsFile.ts';

export interface Settings {
  /** The same object until something in it changes. */
  view(): SettingsView;
  /** Calls after every change of the view; returns what ends that. */
  subscribe(listener: () => void): () => void;
  /**
   * Keeps a connection that was checked. A password that is stored for another gateway is forgotten: it is not sent
   * to a server for which it was not given. `cmsSecretKey` null keeps the stored one.
   */
  saveConnection(connection: Connection, cmsSecretKey: string | null): Promise<void>;
  savePreferences(changes: Partial<Preferences>): void;
  /** After a sign-in that worked. Keeps nothing when the gateway of the sign-in is not the saved one any more. */
  rememberAgent(agent: SignedInAgent): Promise<void>;
  forgetAgent(): void;
  /** The stored password of this agent; null when there is none, or it cannot be decrypted any more. */
  passwordOf(agentId: AgentId): Promise<string | null>;
  /** The stored secret key for CC-CMS; null when there is none, or it cannot be decrypted any more. */
  cmsSecretKey(): Promise<string | null>;
  mainWindowPlace(): WindowPlace | null;
  saveMainWindowPlace(place: WindowPlace): void;
}

export interface SettingsDeps {
  readonly document: SettingsDocument;
  readonly store: DocumentStore;
  readonly secrets: SecretsPort;
  readonly log: (text: string, detail: unknown) => void;
}

/** Asks the machine how well it keeps secrets, then serves the settings. */
export async function createSettings(deps: SettingsDeps): Promise<Settings> {
  const { strength, seal, unseal } = await createSealer(deps.secrets, deps.log);
  const listeners = new Set<() => void>();
  let document = deps.document;
  let view = viewOf(document, strength);
  const change = (changes: Partial<SettingsDocument>): void => {
    const next: SettingsDocument = { ...document, ...changes };
    deps.store.write(next);
    document = next;
    view = viewOf(document, strength);
    for (const listener of listeners) listener();
  };
  return {
    view: () => view,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async saveConnection(connection, cmsSecretKey) {
      const sealed = cmsSecretKey === null ? document.cmsSecretKey : await seal(cmsSecretKey);
      const kept = sameServer(connection.gatewayAddress, document.connection?.gatewayAddress ?? null);
      const remembered = document.remembered;
      change({
        connection,
        cmsSecretKey: connection.cms === null ? null : sealed,
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
        if (document.remembered === remembered) change({ remembered: { ...remembered, password } });
      });
    },
    cmsSecretKey: async () => await unseal(document.cmsSecretKey, (cmsSecretKey) => change({ cmsSecretKey })),
    mainWindowPlace: () => document.mainWindow,
    saveMainWindowPlace: (mainWindow) => change({ mainWindow }),
  };
}

function viewOf(document: SettingsDocument, secrets: SettingsView['secrets']): SettingsView {
  const remembered = document.remembered;
  return {
    connection: document.connection,
    cmsSecretStored: document.cmsSecretKey !== null,
    remembered: remembered && {
      agentId: remembered.agentId,
      phoneNumber: remembered.phoneNumber,
      passwordStored: remembered.password !== null,
    },
    preferences: document.preferences,
    secrets,
  };
}
