import { type DemoRows, emptyRows, mergeRows } from './demo-rows.ts';
import { demoId } from './identity.ts';
import { Random } from './random.ts';
import type { FigureRow } from './result-rows.ts';
import { programActivities } from './synthetic-activities.ts';
import { programFigures, programTargets, syntheticFigure } from './synthetic-figures.ts';
import type { SyntheticOptions } from './synthetic-options.ts';
import { partnerRows, streetAgreements } from './synthetic-partners.ts';
import { draftPrograms, programRows, type SyntheticProgram } from './synthetic-programs.ts';
import { hedgedCount } from './synthetic-quantity.ts';
import { type Scope, syntheticSource } from './synthetic-source.ts';
import { syntheticUnits } from './synthetic-units.ts';
import { unitId, unitTree } from './unit-tree.ts';

const MEMBER_SINCE = '2020-01-01';

function scopeOf(options: SyntheticOptions, unitKey: string, program?: SyntheticProgram): Scope {
  return {
    district_id: options.districtId,
    unit_id: unitId(unitKey),
    program_id: program?.id ?? null,
    program_unit_id: program ? unitId(program.unitKey) : null,
  };
}

function resultsOf(options: SyntheticOptions, random: Random, program: SyntheticProgram): DemoRows {
  const source = syntheticSource(scopeOf(options, program.unitKey, program), program.key);
  const activities = programActivities(options, random, program, source.id);
  const subject = {
    key: program.key,
    unitKey: program.unitKey,
    program,
    dimension: null,
    sourceId: source.id,
  };
  const figures = programFigures(options, random, subject, activities);
  return {
    ...emptyRows(),
    source: [source],
    activity: activities.map((activity) => activity.row),
    figure: figures,
    target: programTargets(options, random, subject, figures),
  };
}

function populationOf(options: SyntheticOptions, random: Random, unitKey: string): DemoRows {
  const source = syntheticSource(scopeOf(options, unitKey), `${unitKey}/population`);
  const subject = {
    key: unitKey,
    unitKey,
    program: null,
    dimension: '常住',
    sourceId: source.id,
  };
  const people = random.integer(2_000, 14_000);
  const figure = options.years.map((year, at): FigureRow => {
    const quantity = hedgedCount(random, people + at * random.integer(0, 120), '人');
    return syntheticFigure(options, subject, { code: 'POPULATION', year, quantity });
  });
  return { ...emptyRows(), source: [source], figure };
}

function administrator(options: SyntheticOptions, districtKey: string): DemoRows {
  const login = `${options.login}.admin`;
  const accountId = demoId(`account/${login}`);
  return {
    ...emptyRows(),
    account: [
      {
        id: accountId,
        login,
        display_name: `${options.name}管理员`,
        display_name_en: `Administrator of ${options.nameEn}`,
        locale: 'zh-CN',
      },
    ],
    membership: [
      {
        id: demoId(`membership/${login}`),
        account_id: accountId,
        role: 'DISTRICT_ADMIN',
        district_id: options.districtId,
        unit_id: unitId(districtKey),
        partner_id: null,
        starts_on: MEMBER_SINCE,
        ended_on: null,
      },
    ],
  };
}

/**
 * Makes a district that does not exist, every row of it marked synthetic, at the size that the
 * options ask for. The same options give the same rows. Measures and indicators come from the
 * catalogue and are not repeated.
 */
export function syntheticDistrict(options: SyntheticOptions): DemoRows {
  const random = new Random(options.seed);
  const units = syntheticUnits(options);
  const partners = partnerRows(options);
  const partnerIds = partners.partner.map((partner) => partner.id);
  const programs = draftPrograms(options, random, units.streets);
  const communities = units.streets.flatMap((street) => street.communities);
  return mergeRows(
    unitTree(units.entries),
    partners,
    administrator(options, units.districtKey),
    programRows(options, random, programs, partnerIds),
    ...streetAgreements(options, units.streets, programs, partnerIds),
    ...communities.map((key) => populationOf(options, random, key)),
    ...programs.map((program) => resultsOf(options, random, program)),
  );
}
