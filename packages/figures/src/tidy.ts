import { foldWriting } from './fold.ts';

/** Currencies before a number, and the measure words they stand for. */
const CURRENCIES: readonly (readonly [RegExp, string])[] = [
  [/^(?:人民币|¥|RMB|CNY)/i, '元'],
  [/^(?:US\$|USD|\$)/i, '美元'],
  [/^(?:HK\$|HKD)/i, '港元'],
  [/^(?:€|EUR)/i, '欧元'],
  [/^(?:£|GBP)/i, '英镑'],
];

/** A folded phrase without what stands around it, and the measure word of the currency before it. */
export interface Tidied {
  text: string;
  currency: string | null;
}

/**
 * Folds a phrase and takes off what does not belong to the quantity: the apostrophe of a spreadsheet,
 * the full stop of a sentence, the sign of a currency, the brackets of 120（人） and 200人(次).
 */
export function tidy(wording: string): Tidied {
  const text = withoutStop(foldWriting(wording))
    .replace(/^['’‘`]/, '')
    .replace(/(?<=[〇一二三四五六七八九])[0Oo](?=[〇一二三四五六七八九年])/g, '〇')
    .replace(/(?<=.)\(([^()\d]{1,4})\)/, '$1')
    .replace(/(?<=.)每个?(?=[^\d每]{1,3}$)/, '/')
    .replace(/^\+(?=\d)/, '');
  for (const [sign, currency] of CURRENCIES) {
    const found = sign.exec(text)?.[0];
    if (found)
      return { text: text.slice(found.length).replace(/(?<=[\d万])\//, `${currency}/`), currency };
  }
  return { text, currency: null };
}

/** A loop, since a pattern for the end of a text looks at every run of stops inside it. */
function withoutStop(text: string): string {
  let end = text.length;
  while (end > 0 && STOPS.includes(text[end - 1] ?? '')) end -= 1;
  return text.slice(0, end);
}

const STOPS = ['。', '.', ',', '、', ';', '!'];
