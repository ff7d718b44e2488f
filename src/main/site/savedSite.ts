/**
 * The site that the agent works at, as it is kept in the settings file: the connection, the keys and the password,
 * which are kept encrypted or not at all, and who signed in last.
 */
import type { AgentId, SkillId, WorkNo } from '../../shared/domain.ts';
import type { Policy } from '../../shared/settings/policy.ts';
import type { KeptFile } from '../../shared/settings/keptFile.ts';
import type { CmsKeys, Connection, SignedInAgent, SiteView } from '../../shared/settings/settingsView.ts';
import { createGatewayTurn } from './gatewayTurn.ts';
import { sameServer } from './sameServer.ts';
import {
  gatewaysOf,
  heldConnection,
  type OwnConnection,
  ownConnection,
  unsetConnection,
} from './siteConnection.ts';
import { type Sealer, type SecretsPort, createSealer } from './secrets.ts';

/** What is kept of a site. Secrets are sealed. */
export interface KeptSite {
  /** What the person set of it; null: nothing. */
  readonly connection: OwnConnection | null;
  readonly cmsAccessKey: string | null;
  readonly cmsSecretKey: string | null;
  readonly remembered: {
    readonly agentId: AgentId;
    readonly phoneNumber: string;
    readonly password: string | null;
    /** The gateway that the password is for. */
    readonly gatewayAddress: string | null;
  } | null;
  /** In which queues agents want to be at the gateway of the connection; who chose last comes last. */
  readonly queueChoices: readonly {
    readonly agentId: AgentId;
    /** Null: every one. */
    readonly skillIds: readonly SkillId[] | null;
  }[];
  /** Which colleagues come first in agents' lists at that gateway; who changed theirs last comes last. */
  readonly favourites: readonly { readonly agentId: AgentId; readonly workNos: readonly WorkNo[] }[];
}

/** The settings file, as far as a site is kept in it. */
export type SiteFile = KeptFile<KeptSite>;

/** What is saved of the site, as the rest of the program sees it: secrets are sealed before they are kept. */
export interface SavedSite {
  /** The same object until something in it changes. */
  readonly view: () => SiteView;
  /** Calls after every change of the view; returns what ends that. */
  readonly subscribe: (listener: () => void) => () => void;
  // What follows and changes something throws a ProblemError `settingsFile` where it could not be saved; it holds for
  // this run all the same, and the settings say so.
  /**
   * Keeps a connection that was checked. A password that is stored for another gateway is forgotten: it is not sent
   * to a server for which it was not given. A key of CC-CMS that is null keeps the stored one.
   * @throws ProblemError `notPossible`, too, for what the policy does not allow
   */
  readonly saveConnection: (connection: Connection, cmsKeys: CmsKeys) => Promise<void>;
  /** After a sign-in that worked. Keeps nothing when the gateway of the sign-in is not the saved one any more. */
  readonly rememberAgent: (agent: SignedInAgent) => Promise<void>;
  readonly forgetAgent: () => void;
  /** The stored password of this agent; null when there is none, or it cannot be decrypted any more. */
  readonly passwordOf: (agentId: AgentId) => Promise<string | null>;
  /**
   * From now on the other gateway of the policy is the one of the connection, until the program ends or it is the other's
   * turn again. @returns whether there is another
   */
  readonly useOtherGateway: () => boolean;
  /** The stored keys for CC-CMS; null where there is none, or it cannot be decrypted any more. */
  readonly cmsKeys: () => Promise<CmsKeys>;
}

export interface SavedSiteDeps {
  readonly file: SiteFile;
  /** What it says of the connection is laid over what is kept, and never kept itself. */
  readonly policy: Policy;
  readonly secrets: SecretsPort;
  readonly log: (text: string, detail: unknown) => void;
}

/** Asks the machine how well it keeps secrets, then serves what is saved. */
export async function openSavedSite({ file, policy, secrets, log }: SavedSiteDeps): Promise<SavedSite> {
  const { strength, seal, unseal } = await createSealer(secrets, log);
  await sealFromOlderFile(file, seal, log);
  forgetForbidden(file, policy);
  const turn = createGatewayTurn(() => gatewaysOf(file.current().connection, policy));
  const look = (): SiteView => viewOf(file.current(), policy, { strength, turn: turn.current() });
  let seen = { kept: file.current(), turn: turn.current() };
  let view = look();
  const isSaved = (gatewayAddress: string): boolean => isOfSite(gatewayAddress, file.current(), policy);
  return {
    view() {
      if (file.current() !== seen.kept || turn.current() !== seen.turn) {
        seen = { kept: file.current(), turn: turn.current() };
        view = look();
      }
      return view;
    },
    subscribe(listener) {
      const ends = [file.subscribe(listener), turn.subscribe(listener)];
      return () => ends.forEach((end) => end());
    },
    useOtherGateway: turn.pass,
    async saveConnection(connection, { accessKey, secretKey }) {
      const sealedAccessKey = accessKey === null ? file.current().cmsAccessKey : await seal(accessKey);
      const sealedSecretKey = secretKey === null ? file.current().cmsSecretKey : await seal(secretKey);
      const { remembered, queueChoices, favourites } = file.current();
      const own = ownConnection(connection, file.current().connection, policy);
      file.change({
        connection: own,
        queueChoices: isSaved(connection.gatewayAddress) ? queueChoices : [],
        favourites: isSaved(connection.gatewayAddress) ? favourites : [],
        cmsAccessKey: connection.cms === null ? null : sealedAccessKey,
        cmsSecretKey: connection.cms === null ? null : sealedSecretKey,
        remembered: isSaved(connection.gatewayAddress) ? remembered : withoutPassword(remembered),
      });
    },
    async rememberAgent({ agentId, phoneNumber, password: given, gatewayAddress }) {
      const password = await seal(policy.forbidsPasswords ? null : given);
      // Looked at after the wait, in which another connection may have been saved.
      if (isSaved(gatewayAddress))
        file.change({ remembered: { agentId, phoneNumber, password, gatewayAddress } });
    },
    forgetAgent() {
      file.change({ remembered: null, ...withoutAgent(file.current()) });
    },
    async passwordOf(agentId) {
      const { remembered } = file.current();
      if (remembered?.agentId !== agentId || !mayUse(file.current(), policy)) return null;
      return await unseal(remembered.password, (password) => {
        if (file.current().remembered === remembered) file.adopt({ remembered: { ...remembered, password } });
      });
    },
    cmsKeys: async () => ({
      accessKey: await unseal(file.current().cmsAccessKey, (cmsAccessKey) => file.adopt({ cmsAccessKey })),
      secretKey: await unseal(file.current().cmsSecretKey, (cmsSecretKey) => file.adopt({ cmsSecretKey })),
    }),
  };
}

/** What an older file had in clear is kept encrypted; where it cannot be encrypted now, it stays as it is. */
async function sealFromOlderFile(
  file: SiteFile,
  seal: Sealer['seal'],
  log: SavedSiteDeps['log'],
): Promise<void> {
  if (file.clearAccessKey === null) return;
  try {
    file.adopt({ cmsAccessKey: await seal(file.clearAccessKey) });
  } catch (error) {
    log('the access key could not be encrypted', { error });
  }
}

/** What is kept of other agents than the remembered one. */
function withoutAgent({ remembered, queueChoices, favourites }: KeptSite) {
  const isAnothers = ({ agentId }: { readonly agentId: AgentId }): boolean => agentId !== remembered?.agentId;
  return { queueChoices: queueChoices.filter(isAnothers), favourites: favourites.filter(isAnothers) };
}

const withoutPassword = (remembered: KeptSite['remembered']): KeptSite['remembered'] =>
  remembered && { ...remembered, password: null, gatewayAddress: null };

/** A password that was kept before the policy forbade it. A policy that is not in order removes nothing. */
function forgetForbidden(file: SiteFile, { forbidsPasswords, faults }: Policy): void {
  const { remembered } = file.current();
  if (!forbidsPasswords || faults.length > 0 || remembered === null || remembered.password === null) return;
  file.adopt({ remembered: withoutPassword(remembered) });
}

/** Whether the kept password may be used: for the gateway that it was given for, which a policy may have changed. */
function mayUse(kept: KeptSite, policy: Policy): boolean {
  const { gatewayAddress = null } = kept.remembered ?? {};
  return gatewayAddress !== null && isOfSite(gatewayAddress, kept, policy) && !policy.forbidsPasswords;
}

/** Whether it is one of the gateways that may be signed in to. */
const isOfSite = (gatewayAddress: string, { connection }: KeptSite, policy: Policy): boolean =>
  gatewaysOf(connection, policy).some((one) => sameServer(one, gatewayAddress));

function viewOf(
  kept: KeptSite,
  policy: Policy,
  { strength: secrets, turn }: { readonly strength: SiteView['secrets']; readonly turn: number },
): SiteView {
  const { connection, cmsAccessKey, cmsSecretKey, remembered } = kept;
  return {
    connection: heldConnection(connection, policy, turn),
    unsetConnection: unsetConnection(policy),
    cmsKeysStored: { accessKey: cmsAccessKey !== null, secretKey: cmsSecretKey !== null },
    remembered: remembered && {
      agentId: remembered.agentId,
      phoneNumber: remembered.phoneNumber,
      passwordStored: remembered.password !== null && mayUse(kept, policy),
    },
    secrets,
  };
}
