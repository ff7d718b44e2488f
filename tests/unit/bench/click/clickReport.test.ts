import { describe, expect, it } from 'vitest';
import { clickReport } from '../../../bench/click/clickReport.ts';
import { isReached } from '../../../bench/report.ts';

describe('the report of clicks', () => {
  it('counts the way to the changed tile in frames of this page', () => {
    const { figures } = clickReport({
      answeredToTileMs: [10, 20, 60],
      clickToTileMs: [30, 40, 80],
      frameMs: [20, 20, 20],
    });
    expect(figures.map((figure) => [figure.value, isReached(figure)])).toEqual([
      [1, true],
      [3, false],
    ]);
  });

  it('has nothing to say of nothing', () => {
    const measures = { answeredToTileMs: [], clickToTileMs: [1], frameMs: [1] };
    expect(() => clickReport(measures)).toThrow(RangeError);
  });
});
