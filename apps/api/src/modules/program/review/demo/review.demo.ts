import type { OfUnitRow } from '#database/demo/demo-rows';
import { demoId } from '#database/demo/identity';
import type { Random } from '#database/demo/random';
import type { SliceDemo } from '#database/demo/slice-demo';
import type { SyntheticProgram } from '#modules/program/program/demo/program.synthetic.demo';
import { unitId } from '#modules/tenancy/unit/demo/unit.tree.demo';

declare module '#database/demo/demo-rows' {
  interface DemoTables {
    review: ReviewRow;
  }
}

/** A look at a program and what follows from it. */
interface ReviewRow extends OfUnitRow {
  program_id: string;
  kind: 'MID' | 'FINAL' | 'YEARLY' | 'AFTER_ACTION';
  on_day: string;
  verdict: 'CONTINUE' | 'STOP';
  words: string;
}

const FOUND = ['参与稳定，继续办。', '居民反响好，建议增加周末场次。', '场次不足，下半年补齐。'];

/** One of each year but the last; of what is over, the one that ended it. */
function reviewsOf(districtId: number, random: Random, program: SyntheticProgram): ReviewRow[] {
  const { life } = program;
  const over = life.closedAt !== null;
  const row = (year: number, last: boolean): ReviewRow => ({
    district_id: districtId,
    id: demoId(`review/${program.key}/${year}`),
    unit_id: unitId(program.unitKey),
    program_id: program.id,
    kind: last ? 'FINAL' : random.pick(['MID', 'YEARLY'] as const),
    on_day: last ? life.endsOn! : `${year}-${random.pick(['06-30', '09-15', '12-25'])}`,
    verdict: last ? 'STOP' : 'CONTINUE',
    words: last ? '目标已完成，按期结束。' : random.pick(FOUND),
    synthetic: true,
  });
  return life.years.flatMap((year, at) => {
    const last = at === life.years.length - 1;
    return last && !over ? [] : [row(year, last)];
  });
}

export const demo: SliceDemo = {
  tables: ['review'],
  synthetic: ({ options, made, random }) => ({
    review: made.programs.flatMap((one) => reviewsOf(options.districtId, random, one)),
  }),
};
