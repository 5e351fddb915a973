import { describe, expect, it } from 'vitest';
import { faultOf, readLines, unreadDays } from './milestone-lines.ts';

describe('lines of a plan', () => {
  it('belong to the line above when they are indented further, however wide', () => {
    const text = '摸底\n\t入户\n\t\t录入\n\t复核\n\n公布\n　　上墙\r\n';
    expect(readLines(text, '2026-09-01').map(({ title, level }) => [title, level])).toEqual([
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
      expect(readLines(line, '2026-09-01')).toEqual([
        { title: '入户', dueOn: '2026-11-30', level: 1 },
      ]);
    }
    expect(readLines('2026-11-30', '2026-09-01')[0]).toMatchObject({
      title: '2026-11-30',
      dueOn: null,
    });
    expect(readLines('印发2026年计划', '2026-09-01')[0]).toMatchObject({ dueOn: null });
  });

  it('take the year that their program runs in, where a day has none', () => {
    const days = (line: string, from = '2026-09-01') => readLines(line, from)[0];
    expect(days('上门服务第一轮 12月20日')).toMatchObject({
      ...{ title: '上门服务第一轮', dueOn: '2026-12-20' },
    });
    expect(days('总结，12月8号前')).toMatchObject({ title: '总结', dueOn: '2026-12-08' });
    expect(days('验收（1月15日）')).toMatchObject({ title: '验收', dueOn: '2027-01-15' });
    expect(days('验收 9月1日')).toMatchObject({ dueOn: '2026-09-01' });
    // A few days ago is late, not in a year.
    expect(days('备料 8月28日')).toMatchObject({ dueOn: '2026-08-28' });
    expect(days('备料 11月28日', '2026-12-20')).toMatchObject({ dueOn: '2026-11-28' });
  });

  it('say which of them have a day that was not read', () => {
    const lines = readLines('摸底 12月底\n入户 2026-11-30\n公示\n总结 12.8', '2026-09-01');
    expect(unreadDays(lines)).toEqual([1, 4]);
  });

  it('are refused by number: too deep, too long, a day that is none, too many', () => {
    expect(faultOf(readLines('一', '2026-09-01'))).toBeNull();
    expect(faultOf([])).not.toBeNull();
    expect(faultOf(readLines('一\n 二\n  三\n   四', '2026-09-01'))).toContain('4');
    expect(faultOf(readLines('一\n 二', '2026-09-01'), 1)).toBeNull();
    expect(faultOf(readLines('一\n 二', '2026-09-01'), 2)).toContain('2');
    expect(faultOf(readLines(`一\n${'长'.repeat(201)}`, '2026-09-01'))).toContain('2');
    expect(faultOf(readLines('一\n二 2026-02-30', '2026-09-01'))).toContain('2026-02-30');
    expect(faultOf(readLines('一\n'.repeat(101), '2026-09-01'))).toContain('101');
  });
});
