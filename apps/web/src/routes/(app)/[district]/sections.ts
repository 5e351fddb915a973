import { m } from '#lib/paraglide/messages.js';

/** The parts of a district, in the order of its tabs. */
export const SECTIONS = ['overview', 'figures', 'targets', 'findings', 'indicators'] as const;
export type Section = (typeof SECTIONS)[number];

export const labelOf = (section: Section): string => m[`nav_${section}`]();

/** The section that a path of the district lies in. */
export function sectionAt(path: string, code: string): Section {
  const [head = ''] = path.slice(code.length + 2).split('/');
  return SECTIONS.find((section) => section === head) ?? 'overview';
}

/** Where a section starts; the unit somebody looks at goes along, where the section knows units. */
export function hrefOf(
  section: Section,
  { code, unit, streets }: { code: string; unit: string | null; streets: { id: string }[] },
): string {
  if (section === 'indicators') return `/${code}/indicators`;
  const isStreet = streets.some(({ id }) => id === unit);
  if (section === 'overview') return isStreet ? `/${code}?street=${unit}` : `/${code}`;
  return unit ? `/${code}/${section}?unit=${unit}` : `/${code}/${section}`;
}
