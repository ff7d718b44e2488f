/** English texts of the lessons of practice; loaded with their views. */
import type { LessonName, LessonStepName, Pace, Remark } from '../../../shared/contract/practice/course.ts';

const people = (count: number): string => (count === 1 ? '1 call' : `${String(count)} calls`);

/** Times come as they are shown, keys as the system writes them. */
interface RemarkFacts {
  readonly waited: string;
  readonly over: string;
  readonly answerKey: string;
  readonly holdKey: string;
  readonly swapKey: string;
}

export const en = {
  title: 'What would you like to practise?',
  lead: 'Each ends with a short look back. Nothing here reaches a customer.',
  lessons: {
    quietMorning: {
      name: 'A quiet morning',
      about: 'Read who calls, answer, end.',
      uses: ['Say that you are ready', 'Answer', 'End the call'],
    },
    rushHour: {
      name: 'Rush hour',
      about: 'Two callers at once, nobody too long on hold.',
      uses: ['Hold the first, answer the second', 'Swap between them', 'End one, retrieve the other'],
    },
    passingOn: {
      name: 'Transfers and consults',
      about: 'Hand a call on, talk to a colleague first, or come back.',
      uses: ['Open the transfer panel', 'End the call'],
    },
    hangUps: {
      name: 'Callers who hang up',
      about: 'Before the answer, in the middle, on hold.',
      uses: ['Answer', 'Hold', 'Write a note'],
    },
    forcedOut: {
      name: 'A forced sign-out',
      about: 'Somebody else signs in with your work number. Take it back.',
      uses: ['Answer', 'Say that you are ready again'],
    },
    restart: {
      name: 'A gateway that restarts',
      about: 'What goes on, what does not, what to tell the caller.',
      uses: ['Answer', 'End the call'],
    },
    wholeMorning: {
      name: 'A whole morning',
      about: 'Everything, with nobody who explains it, until you look back.',
      uses: ['Say that you are ready', 'Answer', 'Your state'],
    },
  } satisfies Record<LessonName, { name: string; about: string; uses: readonly string[] }>,
  calls: people,
  minutes: (count: number) => `${String(count)} min`,
  noEnd: 'no end',
  willUse: 'You will use',
  pace: 'Pace',
  paces: { calm: 'Calm', usual: 'Usual', busy: 'Busy' } satisfies Record<Pace, string>,
  start: 'Start',
  coach: 'What to do now',
  nthCall: (nth: number, of: number) => `Call ${String(nth)} of ${String(of)}`,
  goOn: 'Go on',
  letItRing: 'Let it ring',
  now: 'Now',
  skip: 'Skip this',
  lastCall: 'The lesson is over when your call is.',
  steps: {
    ready: 'Say that you are ready. Nothing rings before that.',
    ring: 'A call will ring, on the left and in the corner of the screen. Answer it at either place, or by the key.',
    next: 'The next call comes in a moment.',
    answer: 'A call rings. Answer it: on the left, in the corner of the screen, or by the key.',
    missed:
      'It rang out, and the system set you to Not ready. The same caller tries again when you are ready.',
    end: 'You are connected; what is known of the caller is on the page. End the call when you are done.',
    signInAgain: 'You are signed out. Sign in, and the lesson goes on.',
    playing: '',
    welcome:
      'Calls stand on the left, and who calls is shown in the corner of the screen too. Take your time: nothing rings before you say so.',
    rush: 'Two callers at once: hold the first, answer the second, swap between them. Nobody should be on hold until the alarm.',
    hold: 'Ask the caller to wait, and hold the call.',
    overBeforeHold: 'The call was over before it was held. The same caller calls again.',
    second: 'A second caller rings. Answer; the first one waits.',
    secondMissed: 'The second caller was not answered, and tries again.',
    swap: 'Swap: whom you talk to waits, and who waits is with you.',
    endBoth: 'End one call, retrieve the other, and end that one too.',
    passOn: 'A call can be handed on at once, or after a talk with a colleague. One panel has both.',
    transfer: 'Open the transfer panel, choose Zhang Wei (1004), and transfer now.',
    passedOn: 'The call goes on without you. Your colleague is free again in a moment.',
    talkFirst:
      'Talk first this time: open the transfer panel, choose Zhang Wei (1004), and talk first. The caller waits.',
    complete: 'You talk to your colleague. Complete: caller and colleague are connected, and you are out.',
    comeBack: 'This time come back: cancel the consult, and the caller is with you again.',
    overBeforePassing: 'The call was over before it was handed on. The same caller calls again.',
    hangUps:
      'Callers hang up: before you answer, in the middle, on hold. See what the window says each time.',
    gaveUp: 'This caller gave up before you could answer. You missed nothing, and there is nothing to do.',
    talk: 'You are connected. This caller does not stay long.',
    hungUp: 'The caller has hung up. There is nothing to end; a note can still be written.',
    waits: 'The caller is on hold, and does not wait long.',
    hungUpOnHold:
      'The caller has hung up on hold, as people do when nobody comes back. There is nothing to end.',
    forced:
      'A work number has one session. When somebody signs in with yours elsewhere, yours ends. First a call as ever.',
    takeOver: 'When you go on, another program signs in with your work number.',
    takenOver: 'Your session was ended. Sign in again, and take it over when you are asked.',
    restart:
      'A gateway may restart in the middle of a call. First a call comes as ever: answer it, and do not end it.',
    away: 'When you go on, the gateway goes away. You still hear each other; hold, transfer and end do nothing until it is back.',
    gone: 'No contact: see the light in the bar at the top. Tell the caller to stay on the line. The program tries again by itself.',
    back: 'The gateway is back, and knows no session of yours. The program signs in again by itself, or asks you to.',
  } satisfies Record<LessonStepName, string>,
  debrief: {
    about: (lesson: string, pace: string, took: string) => `${lesson} · ${pace.toLowerCase()} pace · ${took}`,
    noCalls: 'No call came.',
    allAnswered: (count: number) => (count === 1 ? 'One call, answered.' : `${people(count)}, all answered.`),
    someAnswered: (answered: number, offered: number) =>
      `${String(answered)} of ${people(offered)} answered.`,
    noneAnswered: (count: number) =>
      count === 1 ? 'One call, not answered.' : `${people(count)}, none answered.`,
    heldTooLong: (count: number) =>
      count === 1 ? 'One held caller waited too long.' : `${String(count)} held callers waited too long.`,
    answered: 'Answered',
    missed: 'Missed',
    of: (count: number) => `of ${String(count)}`,
    timeToAnswer: 'Time to answer',
    longestHold: 'Longest hold',
    byKey: 'By keyboard',
    ofActions: (count: number) => (count === 1 ? 'of 1 action' : `of ${String(count)} actions`),
    aim: (time: string) => `aim ${time}`,
    aimNone: 'aim 0',
    callByCall: 'Call by call',
    better: 'Could have gone better',
    well: 'Went well',
    went: 'How it went',
    person: 'Person',
    talk: 'Talk',
    hold: 'Hold',
    happened: 'What happened',
    unknown: 'Unknown caller',
    again: 'Try again',
    another: 'Choose another',
    remark: {
      missed: ({ answerKey }) => `Rang out: ${answerKey} answers in every view`,
      skipped: () => 'Skipped before the answer',
      gaveUp: () => 'Hung up before the answer',
      hungUpOnHold: ({ holdKey }) => `Hung up on hold: ${holdKey} retrieves`,
      slow: ({ waited, answerKey }) => `Answered after ${waited}: ${answerKey} answers at once`,
      heldLong: ({ over, holdKey }) => `${over} over the aim: ${holdKey} would have brought them back`,
      swapLate: ({ over, swapKey }) =>
        `${over} over the aim: ${swapKey} would have brought them back at once`,
      passedOn: () => 'Handed on',
      heldInTime: () => 'Held, and back in time',
      answered: ({ waited }) => `Answered after ${waited}`,
      calledOut: () => 'Called by you',
    } satisfies Record<Remark['kind'] | 'swapLate', (facts: RemarkFacts) => string>,
  },
};

/** What the other language has to have, too. */
export type PracticeTexts = typeof en;
