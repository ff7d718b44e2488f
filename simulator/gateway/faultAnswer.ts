import type { Fault } from '../control/faults.ts';
import { isResultCode, resultCodes } from '../resultCodes.ts';
import { refusal, success, type Answer } from '../wire/httpAnswer.ts';

/** The answer that a fault puts in place of the interface's own; null when the interface is to be asked. */
export function faultAnswer(fault: Fault): Answer | null {
  if (fault.drop === true) return { ...success(), drop: true };
  if (fault.body !== undefined) return { status: fault.status ?? 200, body: fault.body, headers: [] };
  if (fault.retcode !== undefined) {
    const text = isResultCode(fault.retcode) ? resultCodes[fault.retcode] : '';
    return { ...refusal(fault.retcode, fault.message ?? text), status: fault.status ?? 200 };
  }
  if (fault.result !== undefined) return success(fault.result);
  return fault.status === undefined ? null : { status: fault.status, body: '', headers: [] };
}
