/** How sites differ in what is told of colleagues and between them. The first of what is allowed is the default. */
export const peopleChoices = {
  directoryTells: {
    allowed: ['everybody', 'signedIn', 'nobody', 'refused'],
    about: 'whom allagentstatus lists',
  },
  directoryForm: {
    allowed: ['whole', 'few', 'asTexts', 'spelled', 'twice'],
    about: 'how a record of an agent is written',
  },
  stateTimeTold: { allowed: ['seconds', 'since'], about: 'what currentstatetime counts' },
  callsByIdOf: {
    allowed: ['everybody', 'own', 'another', 'nobodySignedIn'],
    about: 'whose calls callinfobycallid tells',
  },
  noteContent: { allowed: ['filled', null, 'few', 'text'], about: 'content of AgentOther_Note' },
  noteLength: { allowed: ['short', 'any'], about: 'whether a note may be longer than a bulletin' },
} as const;
