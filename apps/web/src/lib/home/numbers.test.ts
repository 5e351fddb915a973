import { describe, expect, it } from 'vitest';
import { toldYear } from './numbers.ts';

const years = (
  ...told: [year: number, reported: number, expected: number, indicators?: number][]
) =>
  told.map(([year, reportedChildren, expectedChildren, reportedIndicators = 5]) => ({
    ...{ year, reportedChildren, expectedChildren, reportedIndicators },
  }));

describe('the year that a home tells of', () => {
  it('is not the new one while one of six units reported it', () => {
    expect(toldYear(years([2026, 1, 6], [2025, 5, 6]), 2026)).toBe(2025);
  });

  it('is the new one from the half on', () => {
    expect(toldYear(years([2026, 3, 6], [2025, 6, 6]), 2026)).toBe(2026);
  });

  it('is the one that most reported, the newer of two, where none has the half', () => {
    expect(toldYear(years([2026, 1, 6], [2025, 2, 6], [2024, 2, 6]), 2026)).toBe(2025);
  });

  it('is none that tells hardly a number, whoever told it', () => {
    expect(toldYear(years([2026, 1, 6, 1], [2021, 0, 6, 2]), 2026)).toBe(2021);
    expect(toldYear(years([2026, 6, 6, 1], [2025, 6, 6, 5]), 2026)).toBe(2025);
    expect(toldYear(years([2026, 0, 0, 1], [2025, 0, 0, 4], [2024, 0, 0, 5]), 2026)).toBe(2025);
  });

  it('is the newest with figures where nobody is below', () => {
    expect(toldYear(years([2024, 0, 0], [2021, 0, 0]), 2026)).toBe(2024);
  });

  it('is the present one without figures, and never one to come', () => {
    expect(toldYear([], 2026)).toBe(2026);
    expect(toldYear(years([2031, 6, 6], [2025, 4, 6]), 2026)).toBe(2025);
  });
});
