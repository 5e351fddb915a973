import { describe, expect, it } from 'vitest';
import { check, factsOf, figureOf, only, said } from '#test/finding-fixture';

const PERCENT = { kind: 'PERCENT', word: '%' } as const;
const share = (wording: string, more: Parameters<typeof figureOf>[2] = {}) =>
  figureOf('rate', wording, { measure: PERCENT, basis: 'RATIO', ...more });
const checksOf = (...figures: ReturnType<typeof figureOf>[]) =>
  check(factsOf(figures)).map((found) => found.check);

describe('K22, a share above 100 %', () => {
  it('is found, with how far it lies above', () => {
    const [found] = check(factsOf([share('120%')])).filter((one) => one.check === 'K22');
    expect(found).toMatchObject({ severity: 'WARNING', says: 'K22' });
    expect(said(found!, 'zh-CN')).toMatchObject({
      title: '占比超过 100%',
      computation: '占比最多为 100%，120%高出 20 个百分点。',
    });
    expect(said(found!, 'en').message).toBe('120% is more than the whole.');
  });

  it.each(['101%', '90%-110%', '超过100.5%', '1001‰'])('is found in %s', (wording) => {
    const measure = wording.endsWith('‰') ? { ...PERCENT, word: '‰' } : PERCENT;
    expect(checksOf(share(wording, { measure }))).toContain('K22');
  });

  it.each(['100%', '82.7%', '约98%', '0%', '99.96%'])('is not found in %s', (wording) => {
    expect(checksOf(share(wording))).not.toContain('K22');
  });

  it('is not found in growth, nor in what is no percentage', () => {
    const growth = share('150%', { basis: 'DELTA', indicator: { basis: 'DELTA' } });
    expect(checksOf(growth)).toEqual([]);
    expect(checksOf(figureOf('people', '150人'))).toEqual([]);
  });

  it('is found of a figure that enters no total', () => {
    const other = share('150%', { indicator: { basis: 'STOCK' }, basis: 'FLOW' });
    expect(only(factsOf([other])).says).toBe('K22');
  });
});
