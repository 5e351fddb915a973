import type { OfUnitRow } from '#database/demo/demo-rows';
import { demoId } from '#database/demo/identity';
import type { Random } from '#database/demo/random';
import type { SliceDemo } from '#database/demo/slice-demo';
import type { SyntheticProgram } from '#modules/program/program/demo/program.synthetic.demo';
import { unitId } from '#modules/tenancy/unit/demo/unit.tree.demo';

declare module '#database/demo/demo-rows' {
  interface DemoTables {
    attachment: AttachmentRow;
  }
}

/** A link of a program: files are brought by people, not by the demo. */
interface AttachmentRow extends OfUnitRow {
  subject_kind: 'Program';
  subject_id: string;
  reads: 'UNIT' | 'DATED';
  kind: 'LINK';
  url: string;
  on_day: string;
  caption: string;
}

const PAGES = [
  { caption: '活动通知', month: '03', reads: 'DATED' },
  { caption: '公众号报道', month: '06', reads: 'DATED' },
  { caption: '内部工作小结', month: '11', reads: 'UNIT' },
] as const;

function linksOf(districtId: number, random: Random, { key, id, unitKey, life }: SyntheticProgram) {
  const year = life.years[0]!;
  return PAGES.filter(() => random.chance(0.4)).map(({ caption, month, reads }): AttachmentRow => ({
    ...{ district_id: districtId, id: demoId(`attachment/${key}/${month}`) },
    ...{ unit_id: unitId(unitKey), subject_kind: 'Program', subject_id: id },
    ...{ reads, kind: 'LINK', caption, synthetic: true },
    url: `https://example.org/programs/${demoId(`page/${key}/${month}`)}`,
    on_day: `${year}-${month}-${random.integer(10, 28)}`,
  }));
}

export const demo: SliceDemo = {
  tables: ['attachment'],
  synthetic: ({ options, made, random }) => ({
    attachment: made.programs.flatMap((one) => linksOf(options.districtId, random, one)),
  }),
};
