import { beforeEach, describe, expect, it } from 'vitest';
import { overwriteGetLocale } from '#lib/paraglide/runtime.js';
import * as reader from '#lib/reading/reading.ts';
import {
  type Doubt,
  isPending,
  judge as read,
  needsReason,
  plainDigits,
  type Recorded,
} from './cell.ts';
import type { Row } from './rows.ts';
import { makeRow } from './rows.ts';

const people = { code: 'MING', word: '名', wordEn: 'people', kind: 'PERSON' } as const;
const row = makeRow({
  indicator: { id: 'ind_1', code: 'PARTICIPANT_PERSONS', name: '参与人数', nameEn: null },
  dimension: '假日学校',
  dimensionEn: null,
  program: null,
  measure: people,
  basis: 'FLOW',
});
const recorded: Recorded = {
  id: 'fig_1',
  version: 1,
  remark: null,
  note: null,
  value: '200',
  qualifier: 'ODD',
  wording: '200余名',
  bounds: { lower: { value: '200', inclusive: true }, upper: { value: '300', inclusive: false } },
  measure: people,
};

/** With the library that reads there. */
const judge = (text: string | null, known: Recorded | null, of: Row, doubt?: Doubt) =>
  read(text, known, of, reader, doubt);

describe('a cell', () => {
  beforeEach(() => overwriteGetLocale(() => 'zh-CN'));

  it('is blank until somebody types', () => {
    expect(judge(null, null, row).state).toBe('BLANK');
    expect(judge('  ', null, row).state).toBe('BLANK');
  });

  it('is new with the first words that can be read', () => {
    expect(judge('１２余', null, row)).toMatchObject({ state: 'NEW', quantity: { value: '12' } });
  });

  it('stays as recorded when its words say the same', () => {
    expect(judge(null, recorded, row).state).toBe('KEPT');
    expect(judge(' 200余 ', recorded, row).state).toBe('KEPT');
  });

  it.each(['200余名', '２００餘', '200多人'])(
    'has nothing to correct when %s is typed',
    (words) => {
      expect(judge(words, recorded, row)).toEqual({ state: 'KEPT', same: true });
    },
  );

  it('keeps its measure when it is corrected', () => {
    expect(judge('30人次', recorded, row)).toMatchObject({ state: 'BAD' });
  });

  it('asks before it takes what counts something else, with the number alone first', () => {
    const asked = judge('1.2万人次', null, row);
    expect(asked).toMatchObject({ state: 'ASKED', question: { offers: ['1.2万名'] } });
    expect(judge('1.2万名', null, row)).toMatchObject({ state: 'NEW', other: false });
    expect(judge('1.2万人次', null, row, { sure: '1.2万人次' })).toMatchObject({
      ...{ state: 'NEW', other: true, sure: true },
    });
  });

  it('waits with what is typed until it can be read, and knows what is recorded without', () => {
    expect(read('200余', null, row, null).state).toBe('UNREAD');
    expect(read(null, recorded, row, null).state).toBe('KEPT');
    expect(read('200余', recorded, row, null).state).toBe('KEPT');
    expect(isPending({ state: 'UNREAD' })).toBe(false);
  });

  it('takes digits of full width as everybody types them, and leaves words alone', () => {
    expect(plainDigits('４５．５％')).toBe('45.5%');
    expect(plainDigits('元/㎡（约）')).toBe('元/㎡（约）');
  });

  it('asks before it takes what looks wrong, and takes it when somebody says yes', () => {
    expect(judge('2023-2024', null, row)).toMatchObject({ state: 'ASKED' });
    expect(judge('2023-2024', null, row, { sure: '2023-2024' })).toMatchObject({
      state: 'NEW',
      sure: true,
    });
    expect(judge('2023-2025', null, row, { sure: '2023-2024' })).toMatchObject({ state: 'ASKED' });
    const question = { message: '像是合计', offers: [''] };
    expect(judge('30', null, row, { question })).toMatchObject({ state: 'ASKED', question });
    expect(judge('30', null, row)).toMatchObject({ state: 'NEW', sure: false });
  });

  it('corrects what is recorded, or takes it away when it is emptied', () => {
    expect(judge('210', recorded, row).state).toBe('CORRECTED');
    expect(judge('', recorded, row).state).toBe('WITHDRAWN');
  });

  it.each(['abc', '第四批', '百人', '5场活动'])('refuses %s in words', (text) => {
    const judged = judge(text, null, row);
    expect(judged).toMatchObject({ state: 'BAD', message: expect.stringMatching(/[。！]$/) });
  });

  it('refuses parts of people, and fewer than none', () => {
    expect(judge('1.5', null, row).state).toBe('BAD');
    expect(judge('-3', null, row).state).toBe('BAD');
    expect(judge('-3', null, { ...row, basis: 'DELTA' }).state).toBe('NEW');
  });

  it('takes fractions where they have a meaning', () => {
    const percent = { code: 'PERCENT', word: '%', wordEn: '%', kind: 'PERCENT' } as const;
    expect(judge('82.7%', null, { ...row, measure: percent }).state).toBe('NEW');
    expect(judge('82.7', null, { ...row, measure: percent }).state).toBe('NEW');
  });

  it('waits to be sent when it is new or changed, and only a change needs a reason', () => {
    const states = ['NEW', 'CORRECTED', 'WITHDRAWN', 'KEPT', 'BLANK', 'ASKED', 'BAD'] as const;
    expect(states.map((state) => isPending({ state }))).toEqual([
      true,
      true,
      true,
      false,
      false,
      false,
      false,
    ]);
    expect(states.filter((state) => needsReason({ state }))).toEqual(['CORRECTED', 'WITHDRAWN']);
  });
});
