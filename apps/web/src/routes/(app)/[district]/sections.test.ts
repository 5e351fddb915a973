import { describe, expect, it } from 'vitest';
import { hrefOf, SECTIONS, sectionAt } from './sections.ts';

const streets = [{ id: 'str_1' }];

describe('the sections of a district', () => {
  it.each([
    ['/330102', 'overview'],
    ['/330102/figures', 'figures'],
    ['/330102/figures/entry', 'figures'],
    ['/330102/indicators/ind_1/edit', 'indicators'],
    ['/330102/nowhere', 'overview'],
  ])('know that %s is %s', (path, section) => {
    expect(sectionAt(path, '330102')).toBe(section);
  });

  it('take a street along in the words of each', () => {
    const to = { code: '330102', unit: 'str_1', streets };
    expect(SECTIONS.map((section) => hrefOf(section, to))).toEqual([
      '/330102?street=str_1',
      '/330102/figures?unit=str_1',
      '/330102/targets?unit=str_1',
      '/330102/findings?unit=str_1',
      '/330102/indicators',
    ]);
  });

  it('take a community along where there are pages about one', () => {
    const to = { code: '330102', unit: 'com_1', streets };
    expect(hrefOf('findings', to)).toBe('/330102/findings?unit=com_1');
    expect(hrefOf('overview', to)).toBe('/330102');
  });

  it('leave it to the page where nobody looked at a unit', () => {
    const to = { code: '330102', unit: null, streets };
    expect(hrefOf('figures', to)).toBe('/330102/figures');
  });
});
