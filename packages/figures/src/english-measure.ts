import { measureKindOf } from './measure.ts';
import { MEASURES } from './measure-words.ts';

/** What English calls a measure word's things, by the Chinese word; the plural may end in s. */
const ENGLISH: Readonly<Record<string, RegExp>> = {
  人: /^(?:people|persons?)$/,
  人次: /^(?:visits?|attendances?)$/,
  户: /^households?$/,
  家: /^(?:organi[sz]ations?|enterprises?|companies|company|firms?)$/,
  所: /^schools?$/,
  个社区: /^(?:communities|community)$/,
  个村: /^villages?$/,
  个街道: /^streets?$/,
  场: /^sessions?$/,
  次: /^times?$/,
  期: /^rounds?$/,
  处: /^places?$/,
  间: /^rooms?$/,
  栋: /^buildings?$/,
  个托位: /^childcare places?$/,
  个: /^items?$/,
  本: /^books?$/,
  套: /^flats?$/,
  类: /^kinds?$/,
  级: /^levels?$/,
  元: /^(?:yuan|cny|rmb)$/,
  '%': /^(?:%|per ?cent)$/,
  '‰': /^(?:‰|per mille?)$/,
  岁: /^(?:years? of age|years? old)$/,
  年: /^years?$/,
  平方米: /^(?:m2|m²|㎡|sq\.? ?m(?:et(?:re|er)s?)?|square met(?:re|er)s?)$/,
  平方公里: /^(?:km2|km²|square (?:km|kilomet(?:re|er)s?))$/,
  米: /^(?:m|met(?:re|er)s?)$/,
  吨: /^(?:t|tons?|tonnes?)$/,
  公斤: /^(?:kg|kilos?|kilograms?)$/,
  起: /^(?:cases?|incidents?|disputes?)$/,
  支: /^teams?$/,
  个百分点: /^percentage points?$/,
  美元: /^(?:us )?dollars?$/,
  小时: /^hours?$/,
  公里: /^(?:km|kilomet(?:re|er)s?)$/,
};

/** What a rate may be counted against, by its Chinese word. */
const BASES: Readonly<Record<string, RegExp>> = {
  千人: /^(?:1,?000|thousand|a thousand) people$/,
  万人: /^(?:10,?000|ten thousand) people$/,
  社区: /^community$/,
  月: /^month$/,
  年: /^year$/,
  季度: /^quarter$/,
  日: /^day$/,
  周: /^week$/,
  学期: /^term$/,
  校: /^school$/,
  人: /^(?:person|head)$/,
  户: /^household$/,
};

/**
 * The Chinese measure word for an English one in lower case: people is 人, yuan a month is 元/月; a
 * rate that does not say what it counts, as in 4.55 per 1,000 people, counts 个. Null for no measure.
 */
export function measureWordFor(text: string): string | null {
  const plain = counted(text);
  if (plain) return plain;
  const [, things = '', base = ''] = /^(.*?) ?(?:\bper |\ban? |\/ ?)(.+)$/.exec(text) ?? [];
  const word = things === '' ? '个' : counted(things);
  const per = wordIn(BASES, base) ?? counted(base);
  if (!word || !per) return null;
  return measureKindOf(`${word}/${per}`) === 'RATE' ? `${word}/${per}` : null;
}

function counted(text: string): string | null {
  return wordIn(ENGLISH, text) ?? BY_NAME.get(text) ?? null;
}

function wordIn(words: Readonly<Record<string, RegExp>>, text: string): string | null {
  return Object.keys(words).find((word) => words[word]?.test(text)) ?? null;
}

/** The words of the list by their English names, the first where several have one. */
const BY_NAME: ReadonlyMap<string, string> = new Map(
  MEASURES.toReversed().flatMap(({ word, nameEn }) =>
    [nameEn, singular(nameEn)].map((name): [string, string] => [name.toLowerCase(), word]),
  ),
);

function singular(name: string): string {
  return name
    .replace(/^(\w+?)ies\b/, '$1y')
    .replace(/(?<=\w)s$/, '')
    .replace(/^(\w+)s of /, '$1 of ');
}
