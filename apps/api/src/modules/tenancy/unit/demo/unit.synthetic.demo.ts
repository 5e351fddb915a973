import type { SyntheticOptions } from '#database/demo/synthetic-options';
import type { UnitEntry } from './unit.tree.demo.ts';

/** A street of a synthetic district with the keys of what is below it. */
export interface SyntheticStreet {
  key: string;
  name: string;
  communities: readonly string[];
  sites: readonly string[];
}

/** The units of a synthetic district. */
export interface SyntheticUnits {
  districtKey: string;
  entries: readonly UnitEntry[];
  streets: readonly SyntheticStreet[];
}

const FIRST_DAY = '2020-01-01';
const STREETS_PER_STREET_WITH_SITES = 3;

type Level = Pick<UnitEntry, 'key' | 'parentKey' | 'kind' | 'subtype' | 'name' | 'nameEn' | 'code'>;

function entryOf(options: SyntheticOptions, level: Level): UnitEntry {
  return {
    ...level,
    districtId: options.districtId,
    openedOn: FIRST_DAY,
    valid: `[${FIRST_DAY},)`,
    synthetic: true,
  };
}

/** Streets and communities are numbered as the statistical codes of real ones are. */
function threeDigits(number: number): string {
  return String(number).padStart(3, '0');
}

function counted(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index + 1);
}

function streetLevels(options: SyntheticOptions, districtKey: string, street: number): Level[] {
  const key = `${districtKey}/${street}`;
  const name = `示范${chineseNumber(street)}街道`;
  const code = `${options.code}${threeDigits(street)}`;
  const levels: Level[] = [
    {
      key,
      parentKey: districtKey,
      kind: 'STREET',
      subtype: 'SUBDISTRICT',
      name,
      nameEn: `Shifan No. ${street} Subdistrict`,
      code,
    },
  ];
  for (const community of counted(options.communitiesPerStreet)) {
    levels.push({
      key: `${key}/${community}`,
      parentKey: key,
      kind: 'COMMUNITY',
      subtype: 'COMMUNITY',
      name: `${name}第${chineseNumber(community)}社区`,
      nameEn: `Shifan ${street}-${community} Community`,
      code: `${code}${threeDigits(community)}`,
    });
  }
  if (street % STREETS_PER_STREET_WITH_SITES === 1)
    levels.push(...siteLevels(options, key, street));
  return levels;
}

function siteLevels(options: SyntheticOptions, streetKey: string, street: number): Level[] {
  return counted(Math.min(options.sitesPerStreet, options.communitiesPerStreet)).map((site) => ({
    key: `${streetKey}/${site}/site`,
    parentKey: `${streetKey}/${site}`,
    kind: 'SITE' as const,
    subtype: site === 1 ? ('SERVICE_CENTRE' as const) : ('STATION' as const),
    name: `示范${chineseNumber(street)}街道第${chineseNumber(site)}${site === 1 ? '服务中心' : '邻里驿站'}`,
    nameEn: `Shifan ${street}-${site} ${site === 1 ? 'Service Centre' : 'Neighbour Station'}`,
  }));
}

/** Gives the tree of a synthetic district, parents first. */
export function syntheticUnits(options: SyntheticOptions): SyntheticUnits {
  const districtKey = `synthetic/${options.code}`;
  const district: Level = {
    key: districtKey,
    parentKey: null,
    kind: 'DISTRICT',
    subtype: 'DISTRICT',
    name: options.name,
    nameEn: options.nameEn,
    code: options.code,
  };
  const perStreet = counted(options.streets).map((street) =>
    streetLevels(options, districtKey, street),
  );
  const keys = (levels: readonly Level[], kind: string): string[] =>
    levels.filter((level) => level.kind === kind).map((level) => level.key);
  return {
    districtKey,
    entries: [district, ...perStreet.flat()].map((level) => entryOf(options, level)),
    streets: perStreet.map((levels) => ({
      key: levels[0]?.key ?? '',
      name: levels[0]?.name ?? '',
      communities: keys(levels, 'COMMUNITY'),
      sites: keys(levels, 'SITE'),
    })),
  };
}

const DIGITS = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** Writes 1 to 99 in Chinese; larger numbers stay in digits. */
export function chineseNumber(number: number): string {
  if (number > 99) return String(number);
  const tens = Math.floor(number / 10);
  const ones = DIGITS[number % 10] ?? '';
  if (tens === 0) return ones;
  return `${tens === 1 ? '' : DIGITS[tens]}十${ones}`;
}
