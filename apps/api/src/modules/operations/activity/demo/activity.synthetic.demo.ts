import type { SomeRows } from '#database/demo/demo-rows';
import { demoId } from '#database/demo/identity';
import type { Random } from '#database/demo/random';
import type { Making } from '#database/demo/slice-demo';
import type { SyntheticOptions } from '#database/demo/synthetic-options';
import {
  type Held,
  programFigures,
  programTargets,
} from '#modules/figures/figure/demo/figure.synthetic.demo';
import { exactCount, hedgedCount } from '#modules/figures/figure/demo/quantity.written.demo';
import { syntheticSource } from '#modules/figures/source/source.demo';
import { dayOf } from '#modules/program/program/demo/program.life.demo';
import type { SyntheticProgram } from '#modules/program/program/demo/program.synthetic.demo';
import type { ThemeTitle } from '#modules/program/program/demo/program.themes.demo';
import { unitId } from '#modules/tenancy/unit/demo/unit.tree.demo';
import type { ActivityKind, ActivityRow } from './activity.rows.demo.ts';

/** What a program holds, and of which kind. */
const HELD: Readonly<Record<ThemeTitle, readonly [title: string, kind: ActivityKind]>> = {
  邻里助餐: ['集中助餐日', 'SERVICE'],
  银龄课堂: ['手机使用课', 'TRAINING'],
  四点半课堂: ['课后辅导', 'TRAINING'],
  青年夜校: ['夜校课程', 'TRAINING'],
  楼道微更新: ['居民议事会', 'OTHER'],
  垃圾分类督导: ['桶边督导', 'SERVICE'],
  假日学校: ['假日开课', 'TRAINING'],
  反诈宣讲: ['入户宣讲', 'LECTURE'],
  亲子阅读: ['绘本共读', 'CULTURE'],
  健康义诊: ['社区义诊', 'SERVICE'],
  就业帮扶: ['技能培训', 'TRAINING'],
  矛盾调解: ['调解日', 'SERVICE'],
};

/** An activity with the attendance behind its words. */
interface SyntheticActivity extends Held {
  row: ActivityRow;
}

function activityOf(
  options: SyntheticOptions,
  random: Random,
  program: SyntheticProgram,
  at: number,
  sourceId: string,
): SyntheticActivity {
  const { years } = program.life;
  const [title, kind] = HELD[program.theme.title];
  const year = years[at % years.length] ?? 0;
  const attendance = random.integer(8, 120);
  const written = program.complete
    ? exactCount(attendance, '人次')
    : hedgedCount(random, attendance, '人次');
  const row: ActivityRow = {
    district_id: options.districtId,
    id: demoId(`activity/${program.key}/${at + 1}`),
    unit_id: unitId(program.unitKey),
    program_id: program.id,
    program_unit_id: unitId(program.unitKey),
    title: `${title}（第${at + 1}场）`,
    kind,
    held_on: dayOf(random, program.life, year),
    held_text: null,
    coverage: program.complete ? 'FULL' : 'PARTIAL',
    attendance: written.value,
    attendance_measure: 'RENCI',
    attendance_qualifier: written.qualifier,
    attendance_bounds: written.bounds,
    source_id: sourceId,
    synthetic: true,
  };
  return { row, year, attendance };
}

/** Gives the activities of a program, spread evenly over its years. */
function programActivities(
  options: SyntheticOptions,
  random: Random,
  program: SyntheticProgram,
  sourceId: string,
): SyntheticActivity[] {
  return Array.from({ length: options.activitiesPerProgram }, (_, at) =>
    activityOf(options, random, program, at, sourceId),
  );
}

/** Gives what a program held, and the figures and targets that follow from it. */
export function programResults({ options, made }: Making, program: SyntheticProgram): SomeRows {
  const { key, unitKey } = program;
  const scope = {
    district_id: options.districtId,
    unit_id: unitId(unitKey),
    program_id: program.id,
    program_unit_id: unitId(unitKey),
  };
  const source = syntheticSource(scope, key);
  const activities = programActivities(options, made.drawn, program, source.id);
  const subject = { key, unitKey, program, dimension: null, sourceId: source.id };
  const figure = programFigures(options, made.drawn, subject, activities);
  return {
    source: [source],
    activity: activities.map(({ row }) => row),
    figure,
    target: programTargets(options, made.drawn, subject, figure),
  };
}
