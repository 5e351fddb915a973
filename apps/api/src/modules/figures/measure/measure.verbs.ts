import { insertRows } from '#database/write';
import { storedText } from '#kernel/text';
import { inUnit } from '#modules/kit/verb/acting';
import {
  catalogueOf,
  keepsCatalogue,
  lockCatalogue,
  ownerIn,
} from '#modules/kit/catalogue/catalogue.rule';
import { MeasureType } from './measure.type.ts';
import { measureFaults } from './measure.faults.ts';
import { AddMeasureWordInput } from './measure.input.ts';
import { measuresIn } from './measure.query.ts';
import { newMeasure } from './measure.rule.ts';

/** A measure is known by its code: it is no row that verbs could be done to. */
export const measure = { name: 'Measure', type: () => MeasureType, may: keepsCatalogue };

export const measureVerbs = {
  addMeasureWord: inUnit(measure, AddMeasureWordInput, {
    does: 'Add a measure word of a known kind for a district.',
    at: catalogueOf,
    lock: lockCatalogue,
    async find(ctx, catalogue, input, faults) {
      const known = await measuresIn(ctx, ownerIn(catalogue));
      if (faults.length === 0) faults.push(...measureFaults(input, known));
      return true;
    },
    async act(ctx, catalogue, { kind, ...words }) {
      const [word, wordEn] = [storedText(words.word)!, storedText(words.wordEn)];
      const shown = newMeasure({ word, kind, wordEn }, ownerIn(catalogue));
      // Its entry in the journal is about the district.
      const row = { districtId: catalogue.districtId, id: catalogue.unitId! };
      const sent = [insertRows(ctx.run, 'measure', [{ ...shown }])];
      return { row, shown, sent, before: null, after: { ...shown } };
    },
  }),
};
