import { mergeRows, type SomeRows } from '#database/demo/demo-rows';
import type { Making, SliceDemo } from '#database/demo/slice-demo';
import type { SyntheticOptions } from '#database/demo/synthetic-options';
import { syntheticSource } from '#modules/figures/source/source.demo';
import {
  partnershipKey,
  partnershipScope,
} from '#modules/program/program/demo/program.partnership.demo';
import { unitId } from '#modules/tenancy/unit/demo/unit.tree.demo';
import { realFacts } from './figure.facts.demo.ts';
import { realFigures } from './figure.real.demo.ts';
import type { FigureRow } from './figure.rows.demo.ts';
import { type StatedData, statedFigure, statedTarget } from './figure.stated.demo.ts';
import { syntheticFigure } from './figure.synthetic.demo.ts';
import partnershipData from './partnership.json' with { type: 'json' };
import { hedgedCount } from './quantity.written.demo.ts';

interface PartnershipData {
  program: string;
  figures: readonly StatedData[];
  targets?: readonly StatedData[];
}

const partnership: readonly PartnershipData[] = partnershipData;

/** The people who live in a community. */
function populationOf({ options, made }: Making, unitKey: string): SomeRows {
  const random = made.drawn;
  const scope = {
    district_id: options.districtId,
    unit_id: unitId(unitKey),
    program_id: null,
    program_unit_id: null,
  };
  const source = syntheticSource(scope, `${unitKey}/population`);
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
  return { source: [source], figure };
}

function ofPartnership(options: SyntheticOptions, data: PartnershipData): SomeRows {
  const scope = partnershipScope(options, data.program);
  const key = partnershipKey(options, data.program);
  return mergeRows(
    ...data.figures.map((figure) => statedFigure(scope, key, figure)),
    ...(data.targets ?? []).map((target) => statedTarget(scope, key, target)),
  );
}

export const demo: SliceDemo = {
  tables: ['unit_fact', 'figure', 'target'],
  real: () => mergeRows(realFacts(), realFigures()),
  // What comes of programs follows from their activities: that slice makes it.
  synthetic(making) {
    const communities = making.made.units.streets.flatMap((street) => street.communities);
    return mergeRows(...communities.map((key) => populationOf(making, key)));
  },
  written: (options) => mergeRows(...partnership.map((data) => ofPartnership(options, data))),
};
