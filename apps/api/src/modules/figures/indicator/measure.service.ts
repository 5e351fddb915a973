import type { Context } from '#context';
import { InputFault } from '#kernel/errors';
import { storedText } from '#kernel/text';
import { audit } from '#modules/kit/audit/audit.service';
import { Measure } from './indicator.entity.ts';
import { lockCatalogue, openCatalogue } from './indicator.load.ts';
import type { MeasureRow } from './indicator.query.ts';
import { measureFaults } from './measure.faults.ts';
import type { AddMeasureWordInput } from './measure.input.ts';
import { measuresIn } from './measure.query.ts';
import { newMeasure } from './measure.rule.ts';

/** Adds a measure word of a known kind for one district, whose figures may use it from now on. */
export async function addMeasureWord(
  ctx: Context,
  input: AddMeasureWordInput,
): Promise<MeasureRow> {
  const catalogue = await openCatalogue(ctx, input.districtId);
  await lockCatalogue(ctx, catalogue);
  const { districtId, unit, membership } = catalogue;
  const faults = measureFaults(input, await measuresIn(ctx, districtId));
  if (faults.length > 0) throw new InputFault(faults);
  const { kind } = input;
  const [word, wordEn] = [storedText(input.word)!, storedText(input.wordEn)];
  const measure = newMeasure({ word, kind, wordEn }, districtId);
  ctx.em.persist(ctx.em.create(Measure, measure));
  audit(ctx, {
    ...{ verb: 'addMeasureWord', entity: 'Measure', before: null, after: { ...measure } },
    ...{ districtId: districtId!, unitId: unit!.id, entityId: unit!.id },
    membershipId: membership.id,
  });
  await ctx.em.flush();
  return measure;
}
