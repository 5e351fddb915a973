import { describe, expect, it } from 'vitest';
import { faultOf, readLines } from './milestone-lines.ts';

describe('lines of a plan', () => {
  it('belong to the line above when they are indented further, however wide', () => {
    const text = '摸底\n\t入户\n\t\t录入\n\t复核\n\n公布\n　　上墙\r\n';
    expect(readLines(text).map(({ title, level }) => [title, level])).toEqual([
      ...[
        ['摸底', 1],
        ['入户', 2],
        ['录入', 3],
      ],
      ...[
        ['复核', 2],
        ['公布', 1],
        ['上墙', 2],
      ],
    ]);
  });

  it('may end with a day, as people and spreadsheets write it', () => {
    const days = [
      '入户 2026-11-30',
      '入户\t2026/11/30',
      '入户，2026年11月30日前',
      '入户（2026.11.30）',
    ];
    for (const line of days) {
      expect(readLines(line)).toEqual([{ title: '入户', dueOn: '2026-11-30', level: 1 }]);
    }
    expect(readLines('2026-11-30')[0]).toMatchObject({ title: '2026-11-30', dueOn: null });
    expect(readLines('印发2026年计划')[0]).toMatchObject({ dueOn: null });
  });

  it('are refused by number: too deep, too long, a day that is none, too many', () => {
    expect(faultOf(readLines('一'))).toBeNull();
    expect(faultOf([])).not.toBeNull();
    expect(faultOf(readLines('一\n 二\n  三\n   四'))).toContain('4');
    expect(faultOf(readLines('一\n 二'), 1)).toBeNull();
    expect(faultOf(readLines('一\n 二'), 2)).toContain('2');
    expect(faultOf(readLines(`一\n${'长'.repeat(201)}`))).toContain('2');
    expect(faultOf(readLines('一\n二 2026-02-30'))).toContain('2026-02-30');
    expect(faultOf(readLines('一\n'.repeat(101)))).toContain('101');
  });
});
