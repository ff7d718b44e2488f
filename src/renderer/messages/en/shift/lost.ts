/** Why a session ended, and what to do. */
import type { LostWhy } from '../../../../shared/contract/sessionView.ts';
import { whyLost } from '../../../../shared/texts/en.ts';
import type { Sentence } from '../problems/codes.ts';

export const lost: Record<LostWhy, Sentence> = {
  refused: [
    whyLost.refused,
    'It may have lapsed, or another program signed in with your work number. Sign in again: if another program holds the session, you are asked first.',
  ],
  signedInAlready: [whyLost.signedInAlready, 'You can take over here.'],
  didNotHold: [
    'The gateway signed you in, but did not know the session when it was asked for calls.',
    'Sign in again. If it happens again, your administrator should check the gateway address and whether the load balancer keeps a session on one gateway.',
  ],
  unknownAtOnce: [
    'The gateway signed you in, but did not know the session when it was asked for calls.',
    'Another program may have signed in with your work number at that moment, or the address leads to several gateways. Sign in again. If it happens again, tell your administrator.',
  ],
  signedOutByGateway: [whyLost.signedOutByGateway, 'Sign in again when you are ready to go on.'],
  silence: [
    'There was no contact with the gateway for too long.',
    'It ends silent sessions after two minutes. Check the network, then sign in again.',
  ],
  practiceEnded: [whyLost.practiceEnded, 'Sign in to start it again, or end practice.'],
};
