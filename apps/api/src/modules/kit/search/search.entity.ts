import { defineEntity, p } from '@mikro-orm/postgresql';
import { districtKey } from '#database/columns';
import { tenant } from '#database/tenancy';

const SearchEntrySchema = defineEntity({
  name: 'SearchEntry',
  tableName: 'search_entry',
  ...tenant('search_entry', { kind: 'closed' }),
  properties: {
    ...districtKey(),
    kind: p.text(),
    subjectId: p.uuid(),
    lines: p.text(),
    /** Of the name, in characters. */
    length: p.integer(),
  },
});
/**
 * The words that a row is found by, in every way in which they are written; district 0: the platform's.
 * Its index is over what the function `search_grams` makes of them.
 */
export class SearchEntry extends SearchEntrySchema.class {}
SearchEntrySchema.setClass(SearchEntry);

const HanCharacterSchema = defineEntity({
  name: 'HanCharacter',
  tableName: 'han_character',
  ...tenant('han_character', { kind: 'closed' }),
  properties: {
    form: p.text().primary(),
    plain: p.text(),
    readings: p.array().columnType('text[]').default([]),
  },
});
/** A Chinese character: its simplified form, and its syllables without tones, the usual one first. */
export class HanCharacter extends HanCharacterSchema.class {}
HanCharacterSchema.setClass(HanCharacter);
