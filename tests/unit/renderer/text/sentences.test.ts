import { expect, it } from 'vitest';
import { sentences } from '../../../../src/renderer/text/sentences.ts';

it.each([
  [['No answer.', 'Check the network.'], 'No answer. Check the network.'],
  [['网关没有应答。', '请检查网络。'], '网关没有应答。请检查网络。'],
  [['网关没有应答。'], '网关没有应答。'],
] as const)('sets sentences one after the other as their language does: %j', ([first, ...rest], text) => {
  expect(sentences(first, ...rest)).toBe(text);
});
