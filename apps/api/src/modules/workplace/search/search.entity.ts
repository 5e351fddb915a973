import { defineEntity, p } from '@mikro-orm/postgresql';
import { districtKey, oneOf } from '#database/columns';
import { tenant } from '#database/tenancy';
import { FINDERS } from '#modules/kit/slice/searches';

const SearchEntrySchema = defineEntity({
  name: 'SearchEntry',
  tableName: 'search_entry',
  ...tenant('search_entry', { kind: 'closed' }),
  indexes: [{ name: 'search_entry_length', properties: ['districtId', 'kind', 'length', 'id'] }],
  properties: {
    ...districtKey(),
    kind: p.text(),
    rule: oneOf(FINDERS, 'rule'),
    subjectId: p.uuid(),
    unitId: p.uuid().nullable(),
    lines: p.text(),
    /** Of the name, in characters. */
    length: p.integer(),
  },
});
/**
 * The words that a row is found by, in every way in which they are written, and by whom; district 0: the
 * platform's. Its index is over what the function `search_grams` makes of them.
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
