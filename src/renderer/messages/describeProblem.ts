/** One place that turns a problem into words. */
import type { Problem } from '../../shared/errors.ts';
import { isResultCode, type ResultCode } from '../../shared/resultCodes.ts';
import { describeAllowed } from '../../shared/texts/allowed/describeAllowed.ts';
import { sentences } from '../text/sentences.ts';
import type { ProblemTexts } from './en/problems/problem.ts';
import type { Sentence } from './en/problems/codes.ts';

/** A problem for an agent: what happened, what to do, and the code for the administrator. */
export interface DescribedProblem {
  readonly title: string;
  readonly advice: string;
  /** The gateway's or CC-CMS's result code; null where there is none. */
  readonly code: string | null;
}

/** What a code means as the answer to what was asked, or else anywhere. */
function refusal({ code, refusal: kind, asked }: Extract<Problem, { kind: 'refusal' }>, texts: ProblemTexts) {
  if (!isResultCode(code)) return texts.unknownCode[kind];
  const here: Partial<Record<ResultCode, Sentence>> =
    (asked === undefined ? undefined : texts.codesWhenAsked[asked]) ?? {};
  return here[code] ?? texts.codes[code];
}

function sentence(problem: Problem, texts: ProblemTexts): Sentence {
  switch (problem.kind) {
    case 'invalidInput':
      return [
        texts.invalid(texts.field[problem.field], describeAllowed(problem.allowed, texts.allowed)),
        texts.invalidAdvice,
      ];
    case 'notPossible':
      return texts.impossible[problem.why];
    case 'refusal':
      return refusal(problem, texts);
    case 'unreachable':
      return texts.unreachable(problem.from);
    case 'timeout':
      return texts.timeout(problem.from, Math.round(problem.timeoutMs / 1000));
    case 'certificate':
      return texts.certificate[problem.why](problem.from);
    case 'otherProtocol':
      return texts.otherProtocol[problem.found](problem.from);
    case 'tooLarge':
      return texts.tooLarge(problem.from, Math.floor(problem.maxBytes / (1024 * 1024)));
    case 'unauthorised':
      return texts.unauthorised(problem.from);
    case 'http':
      return texts.http(problem.from, problem.status);
    case 'protocol':
      return texts.protocol(problem.from, problem.path);
    case 'cancelled':
      return texts.cancelled;
    case 'callNoLongerAvailable':
      return texts.callNoLongerAvailable;
    case 'requestNotKnown':
      return texts.requestNotKnown;
    case 'stateNotSet':
      return texts.stateNotSet;
    case 'swapUndone':
      return [sentence(problem.because, texts)[0], texts.swapUndone[problem.first]];
    case 'signInUnsure':
      return texts.signInUnsure[problem.signedIn];
    case 'signOutUnheard':
      return texts.signOutUnheard;
    case 'settingsFile': {
      const { title, trouble, meanwhile } = texts.settingsFile;
      return [
        title[problem.failed](problem.path),
        sentences(trouble[problem.trouble], meanwhile[problem.failed]),
      ];
    }
    case 'internal':
      return texts.internal(problem.reference);
  }
}

/** The words for a problem; the code stands apart, so that it is shown beside them. */
export function describeProblem(problem: Problem, texts: ProblemTexts): DescribedProblem {
  const [title, advice] = sentence(problem, texts);
  return { title, advice, code: codeOf(problem) };
}

function codeOf(problem: Problem): string | null {
  if (problem.kind === 'refusal') return problem.code;
  if (problem.kind === 'swapUndone') return codeOf(problem.because);
  if (problem.kind === 'unauthorised') return '401';
  return problem.kind === 'http' ? String(problem.status) : null;
}

/** The same as one text, for who hears it. `during` names what was being done. */
export function spokenProblem(problem: Problem, texts: ProblemTexts, during: string | null): string {
  const { title, advice, code } = describeProblem(problem, texts);
  const what = during === null ? title : `${texts.whileDoing(during)}${title}`;
  return sentences(what, advice, ...(code === null ? [] : [texts.code(code)]));
}
