/** What CC-CMS knows of one call in progress (docs/gateway.md §9). */
import type { CallId } from '../domain.ts';
import type { PartyNumber } from './model.ts';

/** Details of one call in progress, from CC-CMS (docs/gateway.md §9). Members that were not sent are null. */
export interface CallDetails {
  readonly callId: CallId;
  readonly callingNumber: PartyNumber | null;
  readonly calledNumber: PartyNumber | null;
  readonly originalCalledNumber: PartyNumber | null;
  /** When the call entered the platform, epoch ms. */
  readonly enteredAt: number | null;
  readonly skillName: string | null;
  /** The numbers of CC-CMS's own tables (docs/gateway.md §7), as sent. */
  readonly callFeature: number | null;
  readonly deviceType: number | null;
  readonly deviceNo: number | null;
  /** `MEDIA_TYPE_…` as sent. */
  readonly mediaType: string | null;
  readonly priority: number | null;
  readonly trunkNo: number | null;
  readonly partyCount: number | null;
  readonly waitedS: number | null;
  readonly talkedS: number | null;
  readonly loggedOnS: number | null;
  readonly associatedData: string | null;
  readonly keyId: string | null;
  readonly mediaServerId: number | null;
  readonly moduleId: number | null;
  readonly location: number | null;
  /** Wire names of members that came but could not be read. */
  readonly unread: readonly string[];
}
