/** What a server showed that was asked nothing: before anybody trusts it, and before anything is sent. */
import type { Problem } from '../errors.ts';
import type { Trust } from './settingsView.ts';

/** A certificate as its server showed it. Its texts are a stranger's, cut at {@link longestShownName}. */
export interface ShownCertificate {
  /** Whose it says it is; empty: it does not say. */
  readonly name: string;
  /** Who signed it; null: itself. */
  readonly issuer: string | null;
  /** Epoch ms. */
  readonly validFrom: number;
  readonly validTo: number;
  /** SHA-256, as `AB:CD:…`. */
  readonly fingerprint: string;
}

/** UTF-16 units. */
export const longestShownName = 200;

/**
 * Why nothing was shown. `noName`: nobody knows the host's name · `refused`: nothing listens at this port · `noRoute`: no
 * way leads there · `tooLong`: no answer in time · `closed`: the connection was closed without a word.
 */
export type NothingShown = 'noName' | 'refused' | 'noRoute' | 'tooLong' | 'closed';

/** `distrust`: why it is not trusted in the way that was asked about; null: it is. */
export type ShownServer =
  | {
      readonly kind: 'certificate';
      readonly certificate: ShownCertificate;
      readonly distrust: Extract<Problem, { kind: 'certificate' }>['why'] | null;
    }
  /** Something listens there, at an address that begins with `http:`, and speaks no TLS. */
  | { readonly kind: 'plain' }
  | { readonly kind: 'other'; readonly found: Extract<Problem, { kind: 'otherProtocol' }>['found'] }
  | { readonly kind: 'nothing'; readonly why: NothingShown };

/** At which server, and by which trust it is judged. */
export interface ProbeArguments {
  /** Of a gateway. */
  readonly address: string;
  readonly trust: Trust;
}
