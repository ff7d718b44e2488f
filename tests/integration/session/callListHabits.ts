/** Whether `callinfobeforeanswer` goes on telling a call that talks, and `callinfo` tells one that rings. */
export const callListHabits = [
  { beforeAnswerTells: 'talkingToo', callInfoTells: 'ringingToo' },
  { beforeAnswerTells: 'talkingToo', callInfoTells: 'talking' },
  { beforeAnswerTells: 'offered', callInfoTells: 'ringingToo' },
  { beforeAnswerTells: 'offered', callInfoTells: 'talking' },
] as const;

export type CallListHabits = (typeof callListHabits)[number];
