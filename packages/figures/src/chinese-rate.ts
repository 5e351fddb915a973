import { leadingBase } from './measure.ts';
import type { Vocabulary } from './measure-vocabulary.ts';
import { Unreadable } from './phrase.ts';

/** What 日均 and the like are per. */
const MEANS: Readonly<Record<string, string>> = {
  日: '日',
  天: '天',
  周: '周',
  月: '月',
  季: '季度',
  年: '年',
  人: '人',
  户: '户',
  场: '场',
  村: '村',
  校: '校',
  班: '班',
  亩: '亩',
};
const MEAN = new RegExp(`^([${Object.keys(MEANS).join('')}])均(?:约?为)?`);
/** 一周两次: only things that happen. */
const ONCE = /^一(周|个?月|年|季度|季|天|日|学期)(?=[\d一二两三四五六七八九十]+[场次期节堂])/;

/**
 * Takes what a rate is per off the front of a phrase: 每周, 每千人, 日均. Null where there is nothing.
 *
 * @throws Unreadable `UNKNOWN_WORD` for a base that is none, and for two.
 */
export function takeBase(phrase: string, words: Vocabulary): { per: string; rest: string } | null {
  const [mean, of = ''] = MEAN.exec(phrase) ?? [];
  if (mean) return alone(MEANS[of] ?? '', phrase.slice(mean.length));
  const [once, span = ''] = ONCE.exec(phrase) ?? [];
  if (once) return alone(span.replace('个', '').replace(/^季$/, '季度'), phrase.slice(once.length));
  const [every] = /^每一?/.exec(phrase) ?? [];
  if (!every) return null;
  const text = phrase.slice(every.length);
  const plain = text.replace(/^个/, '');
  const base = leadingBase(words, plain);
  if (base) return alone(base.word, plain.slice(base.length));
  const counted = leadingBase(words, text);
  if (!counted) throw new Unreadable('UNKNOWN_WORD');
  return alone(counted.word, text.slice(counted.length));
}

function alone(per: string, rest: string): { per: string; rest: string } {
  if (/^(?:每|[日天周月季年人户场村校班亩]均)/.test(rest)) throw new Unreadable('UNKNOWN_WORD');
  return { per, rest };
}

/**
 * The measure word of a rate. 每次30人 is 30人/场, since 人/次 is how some write 人次.
 *
 * @throws Unreadable `UNKNOWN_WORD` where nothing says what is counted.
 */
export function ratePer(word: string | null, per: string): string {
  if (word === null || word.includes('/') || word === '%') throw new Unreadable('UNKNOWN_WORD');
  const joined = `${word}/${per}`;
  return /^[人户家处车台辆件]\/次$/.test(joined) ? `${word}/场` : joined;
}
