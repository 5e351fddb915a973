import { describe, expect, it } from 'vitest';
import { hrefTo, SECTIONS, sectionsFor, whereIs } from './sections.ts';

const pathsOf = (...roles: Parameters<typeof sectionsFor>[0]) =>
  sectionsFor(roles).flatMap(({ tabs }) => tabs.map(({ path }) => path));

describe('the sections of a district', () => {
  it.each([
    ['/330102', ''],
    ['/330102/figures', 'figures'],
    ['/330102/figures/entry', 'figures/entry'],
    ['/330102/indicators/ind_1/edit', 'indicators'],
  ])('know that %s lies in %j', (path, tab) => {
    expect(whereIs(path, '330102')?.tab.path).toBe(tab);
  });

  it('know of no section for other pages', () => {
    expect(whereIs('/330102/more', '330102')).toBeNull();
    expect(whereIs('/330102/figuresque', '330102')).toBeNull();
  });

  it('are absent for who may not open them', () => {
    expect(pathsOf('STREET_STAFF')).toEqual([
      '',
      'programs',
      'programs/invitations',
      'programs/brands',
      'figures',
      'figures/entry',
      'targets',
      'findings',
      'indicators',
    ]);
    expect(pathsOf('PARTNER_OWNER')).toEqual(['', 'programs', 'figures', 'indicators']);
    expect(pathsOf('PLATFORM_OPERATOR')).toEqual(['indicators']);
    expect(pathsOf()).toEqual([]);
  });

  it('take the unit along, and the year where it is read', () => {
    const tabs = SECTIONS.flatMap((section) => section.tabs);
    const hrefs = tabs.map((tab) => hrefTo(tab, '330102', { unit: 'str_1', year: 2024 }));
    expect(hrefs).toEqual([
      '/330102?unit=str_1&year=2024',
      '/330102/programs?unit=str_1&year=2024',
      '/330102/programs/invitations?unit=str_1',
      '/330102/programs/brands?unit=str_1',
      '/330102/figures?unit=str_1&year=2024',
      '/330102/figures/entry?unit=str_1&year=2024',
      '/330102/targets?unit=str_1&year=2024',
      '/330102/findings?unit=str_1',
      '/330102/indicators?unit=str_1',
    ]);
  });
});
