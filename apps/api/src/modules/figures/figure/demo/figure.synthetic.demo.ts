import { demoId } from '#database/demo/identity';
import type { Random } from '#database/demo/random';
import type { SyntheticOptions } from '#database/demo/synthetic-options';
import { indicator, measure } from '#modules/figures/indicator/demo/indicator.demo';
import type { SyntheticProgram } from '#modules/program/program/demo/program.synthetic.demo';
import type { ThemeTitle } from '#modules/program/program/demo/program.themes.demo';
import { unitId } from '#modules/tenancy/unit/demo/unit.tree.demo';
import type { FigureRow, TargetRow } from './figure.rows.demo.ts';
import { exactCount, hedgedCount, type WrittenQuantity } from './quantity.written.demo.ts';

const SHARE_WITH_TARGET = 0.4;
/** Least and most of a count. */
const SPREAD: Readonly<Record<string, readonly [number, number]>> = {
  PARTICIPANT_PERSONS: [20, 600],
  VOLUNTEER_ENGAGED: [5, 120],
  HOUSEHOLDS_LIFTED: [10, 300],
  ISSUE_RESOLVED: [5, 90],
  DONATION_QTY: [50, 2_000],
  MEDIA_MENTIONS: [1, 30],
};

/** What else is counted of a program, beside its activities and their visits. */
const COUNTED: Readonly<Record<ThemeTitle, string>> = {
  邻里助餐: 'HOUSEHOLDS_LIFTED',
  银龄课堂: 'PARTICIPANT_PERSONS',
  四点半课堂: 'PARTICIPANT_PERSONS',
  青年夜校: 'PARTICIPANT_PERSONS',
  楼道微更新: 'ISSUE_RESOLVED',
  垃圾分类督导: 'ISSUE_RESOLVED',
  假日学校: 'PARTICIPANT_PERSONS',
  反诈宣讲: 'ISSUE_RESOLVED',
  亲子阅读: 'DONATION_QTY',
  健康义诊: 'PARTICIPANT_PERSONS',
  就业帮扶: 'HOUSEHOLDS_LIFTED',
  矛盾调解: 'ISSUE_RESOLVED',
};

/** An activity, as far as figures count it. */
export interface Held {
  year: number;
  attendance: number;
}

/** Who a synthetic figure is about. */
interface Subject {
  key: string;
  unitKey: string;
  program: SyntheticProgram | null;
  /** Null for a program: it tells its figures apart itself. */
  dimension: string | null;
  sourceId: string;
}

interface Yearly {
  code: string;
  year: number;
  quantity: WrittenQuantity;
}

function yearPeriod(year: number): Pick<FigureRow, 'period_start' | 'period_end'> {
  return { period_start: `${year}-01-01`, period_end: `${year + 1}-01-01` };
}

function scopeOf(options: SyntheticOptions, subject: Subject) {
  return {
    district_id: options.districtId,
    unit_id: unitId(subject.unitKey),
    program_id: subject.program?.id ?? null,
    program_unit_id: subject.program ? unitId(subject.program.unitKey) : null,
    dimension: subject.dimension,
    source_id: subject.sourceId,
  };
}

/** Gives one figure of a year. */
export function syntheticFigure(
  options: SyntheticOptions,
  subject: Subject,
  yearly: Yearly,
): FigureRow {
  const { id, measure_code, basis } = indicator(yearly.code);
  const figureId = demoId(`figure/${subject.key}/${yearly.code}/${yearly.year}`);
  return {
    ...scopeOf(options, subject),
    id: figureId,
    slot_id: figureId,
    indicator_id: id,
    measure_code,
    basis,
    ...yearly.quantity,
    ...yearPeriod(yearly.year),
    grain: 'YEAR',
    period_text: String(yearly.year),
    period_inferred: false,
    origin: 'SYNTHETIC',
    note: null,
    remark: null,
  };
}

function quantityOf(
  random: Random,
  program: SyntheticProgram,
  code: string,
  held: readonly Held[],
  scale: number,
): WrittenQuantity {
  const { word } = measure(indicator(code).measure_code);
  const visits = held.reduce((sum, activity) => sum + activity.attendance, 0);
  const known: Readonly<Record<string, number>> = {
    ACTIVITY_COUNT: held.length,
    ACTIVITY_VISITS: visits,
  };
  const rows = known[code];
  if (rows === undefined) {
    const [least, most] = SPREAD[code] ?? [1, 100];
    return hedgedCount(random, random.integer(least, most), word);
  }
  if (program.complete) return exactCount(rows, word);
  return hedgedCount(random, rows * scale, word);
}

/** Codes of what is counted of a program, in the order in which figures are made. */
function countedOf({ theme }: SyntheticProgram): string[] {
  const own = COUNTED[theme.title];
  return ['ACTIVITY_COUNT', 'ACTIVITY_VISITS', own, 'VOLUNTEER_ENGAGED', 'MEDIA_MENTIONS'];
}

/** Gives the outcome figures of a program: indicator after indicator, each for all its years. */
export function programFigures(
  options: SyntheticOptions,
  random: Random,
  subject: Subject & { program: SyntheticProgram },
  activities: readonly Held[],
): FigureRow[] {
  const { program } = subject;
  const { years } = program.life;
  const slots = countedOf(program).flatMap((code) =>
    [...years].reverse().map((year) => ({ code, year })),
  );
  // Counts and visits of a year are reported of the same activities.
  const scales = new Map(years.map((year) => [year, random.integer(2, 60)]));
  return slots.slice(0, options.figuresPerProgram).map(({ code, year }) => {
    const held = activities.filter((activity) => activity.year === year);
    const quantity = quantityOf(random, program, code, held, scales.get(year)!);
    return syntheticFigure(options, subject, { code, year, quantity });
  });
}

/** Gives, for some programs, the number of activities planned for its last year, near what came of it. */
export function programTargets(
  options: SyntheticOptions,
  random: Random,
  subject: Subject & { program: SyntheticProgram },
  figures: readonly FigureRow[],
): TargetRow[] {
  if (!random.chance(SHARE_WITH_TARGET)) return [];
  const { id, measure_code } = indicator('ACTIVITY_COUNT');
  const year = Math.max(...subject.program.life.years);
  const { period_start, period_end } = yearPeriod(year);
  const reached = figures.find(
    (figure) => figure.indicator_id === id && figure.period_start === period_start,
  )?.value;
  if (!reached) return [];
  const planned = Math.max(1, Math.round((Number(reached) * random.integer(80, 130)) / 100));
  const targetId = demoId(`target/${subject.key}/ACTIVITY_COUNT/${year}`);
  return [
    {
      ...scopeOf(options, subject),
      id: targetId,
      slot_id: targetId,
      indicator_id: id,
      measure_code,
      ...exactCount(planned, measure(measure_code).word),
      plan_start: period_start,
      plan_end: period_end,
      plan_text: `${year}年计划`,
      synthetic: true,
    },
  ];
}
