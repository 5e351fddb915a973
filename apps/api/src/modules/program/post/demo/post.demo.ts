import type { TenantRow } from '#database/demo/demo-rows';
import { demoId } from '#database/demo/identity';
import type { SliceDemo } from '#database/demo/slice-demo';
import type { SyntheticProgram } from '#modules/program/program/demo/program.synthetic.demo';
import { unitId } from '#modules/tenancy/unit/demo/unit.tree.demo';

declare module '#database/demo/demo-rows' {
  interface DemoTables {
    program_post: ProgramPostRow;
  }
}

/** A post in a program, with the unit that fills it. */
interface ProgramPostRow extends TenantRow {
  id: string;
  unit_id: string;
  program_id: string;
  position: number;
  post: string;
  kind: 'LEAD' | 'WORKER';
  of_unit_id: string | null;
}

const postsOf = (districtId: number, program: SyntheticProgram): ProgramPostRow[] =>
  [
    { post: '街道分管负责人', kind: 'LEAD' as const, unit: program.streetKey },
    { post: '专职社工', kind: 'WORKER' as const, unit: program.unitKey },
  ].map(({ post, kind, unit }, position) => ({
    district_id: districtId,
    id: demoId(`program-post/${program.key}/${position}`),
    unit_id: unitId(program.unitKey),
    program_id: program.id,
    ...{ position, post, kind, of_unit_id: unitId(unit) },
  }));

export const demo: SliceDemo = {
  tables: ['program_post'],
  synthetic: ({ options, made }) => ({
    program_post: made.programs.flatMap((program) => postsOf(options.districtId, program)),
  }),
};
