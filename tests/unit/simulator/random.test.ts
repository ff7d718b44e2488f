import { describe, expect, it } from 'vitest';
import { randomUuid, seededRandom } from '../../../simulator/random.ts';

describe('seeded randomness', () => {
  it('repeats itself for the same seed and differs for another', () => {
    const [one, same, other] = [1, 1, 2].map((seed) => randomUuid(seededRandom(seed)));
    expect([one === same, one === other]).toEqual([true, false]);
  });
});
