import { describe, expect, it } from 'vitest';
import { asking, chipsOf, type QueryField, without } from './query-fields.ts';

const fields: QueryField[] = [
  { name: 'words', label: '名称', kind: 'text' },
  { name: 'state', label: '状态', kind: 'choice', options: [{ value: 'OPEN', label: '待核查' }] },
  { name: 'mine', label: '我的', kind: 'flag' },
];
const url = new URL('http://linli.invalid/330102/x?unit=u&words=a&state=OPEN&after=c&sort=-DAY');

describe('what a list is asked', () => {
  it('is said in a chip each, in words', () => {
    const texts = chipsOf(fields, url.searchParams).map(({ text }) => text);
    expect(texts).toEqual(['名称：a', '状态：待核查']);
    expect(chipsOf(fields, new URLSearchParams('state=BROKEN&mine=2'))).toEqual([]);
  });

  it('loses one thing with its chip, and goes to the first page', () => {
    const [, state] = chipsOf(fields, url.searchParams);
    expect(without(url, state!)).toBe('/330102/x?unit=u&words=a&sort=-DAY');
  });

  it('keeps unit and order when the form is sent, and leaves out what is empty', () => {
    const sent = new FormData();
    sent.set('words', ' 讲座 ');
    sent.set('state', '');
    const to = new URL(asking(url, fields, sent), url);
    expect(Object.fromEntries(to.searchParams)).toEqual({ unit: 'u', sort: '-DAY', words: '讲座' });
  });
});
