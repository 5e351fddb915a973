import type { OfUnitRow } from '#database/demo/demo-rows';
import { demoId } from '#database/demo/identity';
import type { Random } from '#database/demo/random';
import type { SliceDemo } from '#database/demo/slice-demo';
import type { SyntheticProgram } from '#modules/program/program/demo/program.synthetic.demo';
import { unitId } from '#modules/tenancy/unit/demo/unit.tree.demo';

declare module '#database/demo/demo-rows' {
  interface DemoTables {
    milestone: MilestoneRow;
  }
}

/** Something that a program is to reach by a day. */
interface MilestoneRow extends OfUnitRow {
  program_id: string;
  parent_id: string | null;
  position: number;
  title: string;
  due_on: string;
  state: 'PLANNED' | 'STARTED' | 'DONE' | 'DROPPED';
  words: string | null;
}

/** What a program goes through, with the day of its last year by which it is due; below: a part of the one before. */
const PLAN = [
  { title: '走访摸底，形成需求清单', due: '03-31', below: false },
  { title: '收回入户问卷', due: '03-15', below: true },
  { title: '发动志愿者，排定场次', due: '06-30', below: false },
  { title: '中期小结，调整安排', due: '09-30', below: false },
  { title: '年终总结，公布结果', due: '12-20', below: false },
] as const;

/** Years by which the plan of a program that goes on reaches beyond its last results. */
const AHEAD = 2;

type Standing = Pick<MilestoneRow, 'state' | 'words'>;
const done: Standing = { state: 'DONE', words: '已完成，情况已告知居民。' };

/** What is over is done or given up; of what goes on, the last ones are still to come. */
function standingOf(random: Random, over: boolean, at: number): Standing {
  if (over) return random.chance(0.1) ? { state: 'DROPPED', words: null } : done;
  if (at < 2) return done;
  return { state: at === 2 ? 'STARTED' : 'PLANNED', words: null };
}

function milestonesOf(districtId: number, random: Random, program: SyntheticProgram) {
  const { life } = program;
  const over = life.closedAt !== null;
  const year = life.years.at(-1)! + (over ? 0 : random.integer(0, AHEAD));
  const idOf = (at: number) => demoId(`milestone/${program.key}/${at}`);
  return PLAN.map(({ title, due, below }, at): MilestoneRow => ({
    district_id: districtId,
    id: idOf(at),
    unit_id: unitId(program.unitKey),
    program_id: program.id,
    parent_id: below ? idOf(at - 1) : null,
    ...{ position: at + 1, title, due_on: `${year}-${due}` },
    ...standingOf(random, over, at),
    synthetic: true,
  }));
}

export const demo: SliceDemo = {
  tables: ['milestone'],
  synthetic: ({ options, made, random }) => ({
    milestone: made.programs.flatMap((one) => milestonesOf(options.districtId, random, one)),
  }),
};
