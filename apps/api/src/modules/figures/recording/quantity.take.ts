import {
  type Bounds,
  explain,
  measureKind,
  parseNumrange,
  readMeasureWord,
  type SanityQuestion,
  sanityQuestion,
} from '@linli/figures';
import { Decimal } from 'decimal.js';
import type { Context } from '#context';
import { type Fault, InputFault } from '#kernel/errors';
import type { Key } from '#kernel/ids';
import type { IndicatorRow } from '#modules/figures/indicator/indicator.query';
import type { MeasureRow } from '#modules/figures/measure/measure.query';
import { keepMeasure, measuresIn } from '#modules/figures/measure/measure.query';
import type { QuantityInput } from './quantity.input.ts';
import { readQuantity, type StoredQuantity } from './quantity.ts';

/** What a number is told of. */
export interface Told {
  unit: Key;
  measure: MeasureRow;
  basis: IndicatorRow['basis'];
  /** It is taken though it looks wrong. */
  evenSo: boolean;
}

const FIELD = ['input', 'quantity'];
/** So many times what is usual for a kind of measure is told by nobody, whoever says so. */
const BEYOND = 1_000;

/**
 * The number of an input; null when it, or its words as a text, are wrong, which `faults` then tells
 * with whatever else is.
 */
export async function quantityIn(
  ctx: Context,
  input: QuantityInput,
  told: Told,
  faults: Fault[],
): Promise<StoredQuantity | null> {
  if (faults.some(({ field }) => field?.[1] === 'quantity')) return null;
  try {
    return await takeQuantity(ctx, input, told);
  } catch (error) {
    if (!(error instanceof InputFault)) throw error;
    faults.push(...error.faults);
    return null;
  }
}

/**
 * Reads a number that somebody entered, and asks before it takes one that looks wrong.
 *
 * @throws InputFault for what is no number of its measure; TOO_LARGE for one that would swallow every
 *   total; LOOKS_WRONG unless it is meant even so
 */
async function takeQuantity(
  ctx: Context,
  input: QuantityInput,
  { unit, measure, basis, evenSo }: Told,
): Promise<StoredQuantity> {
  const { districtId } = unit;
  const measures = await measuresIn(ctx, districtId);
  const setting = { measures, districtId, measure, mayBeNegative: basis === 'DELTA' };
  const { stored, typedWord } = readQuantity(input, { ...setting, locale: ctx.locale });
  const bounds = parseNumrange(stored.bounds);
  refuseBeyond(stored, bounds);
  const population = stored.measure.kind === 'PERSON' ? await populationOf(ctx, unit) : null;
  const question = sanityQuestion(
    { ...stored, bounds, measureWord: typedWord },
    {
      ...{ kind: stored.measure.kind, row: measure.kind },
      ...{ population, mayPassWhole: basis === 'DELTA' },
      scale: readMeasureWord(stored.measure.word)?.scale ?? '1',
    },
  );
  if (question && !(evenSo && question.mayBeKept)) throw asked(ctx, question);
  await keepMeasure(ctx, stored.measure);
  return stored;
}

function asked({ locale }: Context, { reason, params, offered }: SanityQuestion): InputFault {
  return new InputFault([
    {
      ...{ code: 'LOOKS_WRONG', field: FIELD, offered: offered?.wording },
      params: { reason: explain(reason, params, locale) },
    },
  ]);
}

/** Also the ends count: they are what a total is made of. */
function refuseBeyond({ value, measure }: StoredQuantity, { lower, upper }: Bounds): void {
  const limit = new Decimal(measureKind(measure.kind).limit).times(BEYOND);
  const numbers = [value, lower?.value, upper?.value].filter((number) => number != null);
  if (numbers.every((number) => new Decimal(number).abs().lte(limit))) return;
  throw new InputFault([{ code: 'TOO_LARGE', field: FIELD, params: { limit: limit.toFixed() } }]);
}

/** The largest number of people that a unit reports to live there; null without one. */
async function populationOf(ctx: Context, { districtId, id }: Key): Promise<string | null> {
  const [row] = await ctx.run(
    `select trim_scale(max(t.value))::text as people from figure t
       join indicator i on i.id = t.indicator_id and i.owner_district_id is null
       join measure m on m.code = t.measure_code and m.kind = 'PERSON'
      where t.district_id = $1 and t.unit_id = $2 and t.superseded_at is null
        and i.code = 'POPULATION' and not i.sensitive`,
    [districtId, id],
  );
  return row!.people as string | null;
}
