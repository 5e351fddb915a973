import { describe, expect, it } from 'vitest';
import { isCalled, learnToFind } from './find.ts';

describe('a name', () => {
  it.each([
    ['活动场次', '場次'],
    ['活动场次', 'ＣＣ'],
    ['活动场次', 'cc'],
    ['志愿者人数', 'zyz'],
    ['志愿者人数', 'ZYZ'],
    ['志愿者人数', 'zhiyuan'],
    ['长明寺巷社区', 'cms'],
    ['重点项目', 'zdxm'],
    ['银行网点数', 'yh'],
    ['紫陽街道', '紫阳'],
    ['關工委', '关工委'],
    ['党员服务', '黨員'],
    ['社区 A', 'ａ'],
  ])('%s is found by %s', async (name, sought) => {
    await learnToFind(sought);
    if (/[陽關]/.test(name)) await learnToFind(name);
    expect(isCalled([name], sought)).toBe(true);
  });

  it.each([
    ['活动场次', 'zyz'],
    ['活动场次', '人次'],
    ['志愿者人数', 'zcz'],
  ])('%s is not found by %s', async (name, sought) => {
    await learnToFind(sought);
    expect(isCalled([name], sought)).toBe(false);
  });

  it('is found by nothing at all, and by its second name', () => {
    expect(isCalled(['活动场次'], ' ')).toBe(true);
    expect(isCalled(['活动场次', null, 'Activities held'], 'HELD')).toBe(true);
  });
});
