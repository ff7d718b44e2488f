import type { SimulatorOptions } from '../../simulator/index.ts';

/** Waits of a simulated platform on which nothing takes long: for tests in real time. The long poll stays one. */
export const brisk = {
  alertingToOffhookMs: 10,
  offhookToRingingMs: 10,
  answerToTalkingMs: 5,
  calledAnswersMs: 10,
  requestedCallMs: 20,
  releaseToPhoneReleaseMs: 5,
  phoneReleaseToStateMs: 5,
} satisfies SimulatorOptions;
