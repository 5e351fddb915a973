/**
 * Costs are counted in list items. A kilobyte of an answer costs as much, and so does a row that is
 * read for a total or a check.
 */
export const BYTES_PER_ITEM = 1_000;

/** Fields of an answer for the price of one item, where its bytes cost less. */
export const FIELDS_PER_ITEM = 20;

/** What a row costs that was asked for and is not there, or not the reader's to see. */
export const PRICE_OF_NOTHING = 0.1;

/** Price of an object, whatever is shown of it. */
export const PRICE_OF_OBJECT = 0.1;

/** Bytes of an ideograph in UTF-8. */
const BYTES_PER_CHARACTER = 3;

/** Price of a field with a text of up to so many characters. */
export const priceOfText = (characters: number): number =>
  (characters * BYTES_PER_CHARACTER) / BYTES_PER_ITEM;

/** Price of a note, a reason or a sentence of ours. */
export const PRICE_OF_NOTE = priceOfText(500);

/** Price of a list that is never longer than this. */
export const priceOfList =
  (size: number) =>
  ({ childComplexity }: { childComplexity: number }): number =>
    size * (1 + childComplexity);

/** Rows that are counted for the price of one that is shown. */
export const COUNTED_PER_ITEM = 100;

/** What a count is reckoned with before it is known. */
export const PRICE_OF_COUNT = 1;
