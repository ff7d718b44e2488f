/** What the agent and the administrator can set, in the form in which the window may see it: without secrets. */
import type { AgentId } from '../domain.ts';
import type { SettingsFileProblem } from '../errors.ts';
import type { PolicyView } from './policyView.ts';
import type { Preferences } from './preferences.ts';

/** How a server's certificate is trusted; there is no "accept all" (docs/gateway.md §1). */
export type Trust =
  | { readonly by: 'system' }
  /** SHA-256 of the certificate, 64 hex digits, with or without colons. */
  | { readonly by: 'fingerprint'; readonly fingerprint: string }
  /** Absolute path of a PEM file with the certificates of the authorities to trust. */
  | { readonly by: 'caFile'; readonly path: string };

/** CC-CMS, from which call details come (docs/gateway.md §9). Its keys are secrets, see {@link CmsKeys}. */
export interface CmsConnection {
  /** `https://host[:port]`, or `http:` for a site that has nothing else. */
  readonly address: string;
  /** 1..65535 */
  readonly ccId: number;
  /** 1..5000 */
  readonly vdn: number;
  /** Lower-case names of the headers that the signature covers; public samples sign `host` alone. */
  readonly signedHeaders: readonly string[];
  readonly trust: Trust;
}

/** What signs the requests to CC-CMS (docs/gateway.md §9). Null: not given; where they are kept, none is. */
export interface CmsKeys {
  readonly accessKey: string | null;
  readonly secretKey: string | null;
}

/** Where the gateway is. */
export interface Connection {
  /** `https://host[:port]`, port 8043 where none is named; `http:` for old sites (docs/gateway.md §1). */
  readonly gatewayAddress: string;
  readonly trust: Trust;
  readonly cms: CmsConnection | null;
}

/** What the sign-in form starts with. */
export interface RememberedAgent {
  readonly agentId: AgentId;
  readonly phoneNumber: string;
  /** True when a password is stored, encrypted: the form may leave the field empty. */
  readonly passwordStored: boolean;
}

/** The saved site as the window sees it. */
export interface SiteView {
  /** As it holds; null until the first run, or the administrator's policy, named a gateway. */
  readonly connection: Connection | null;
  /** What else it begins with while nobody has named one. */
  readonly unsetConnection: Omit<Connection, 'gatewayAddress'>;
  /** Which keys for CC-CMS are stored, encrypted. */
  readonly cmsKeysStored: { readonly accessKey: boolean; readonly secretKey: boolean };
  readonly remembered: RememberedAgent | null;
  /**
   * Whether this machine can keep a secret: `none` = passwords cannot be remembered; `weak` = only obscured (Linux
   * without a keyring).
   */
  readonly secrets: 'strong' | 'weak' | 'none';
}

/** The preferences as the window sees them. */
export interface PreferencesView {
  /** As they hold: the person's own and those of the administrator's policy. */
  readonly preferences: Preferences;
  readonly policy: PolicyView;
  /** What keeps the settings file from being read or written, until a change can be saved; null: nothing. */
  readonly fileProblem: SettingsFileProblem | null;
}

/** Settings as the window sees them. */
export interface SettingsView extends SiteView, PreferencesView {}

/** Who signed in, and where: what is remembered of it. */
export interface SignedInAgent {
  readonly agentId: AgentId;
  readonly phoneNumber: string;
  /** Null: none is kept. */
  readonly password: string | null;
  /** The gateway that the password was given for. */
  readonly gatewayAddress: string;
}

/** What the form of the connection sends, whole: nothing of the saved one but its keys is kept. */
export interface SaveConnectionArguments {
  readonly connection: Connection;
  /** Null: keep the stored one. */
  readonly cmsKeys: CmsKeys;
}
