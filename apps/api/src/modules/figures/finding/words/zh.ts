import type { Sayings } from './sayings.ts';

// No space beside a number in the source's words, one beside a computed number.
const K2 = '{stock} − {change} = {before}。';
const K7 = '{base} × {rate} = {product}。';
const K8 = '{base} × {rate}{per} = {all}（按所写数字为 {likelyAll}），已列明{named}。';

/** What findings say in Chinese. */
export const zh: Sayings = {
  K1: {
    title: '部分与整体对不上',
    message: '按平均数推算应为 {expected}，上报为{stated}，有 {gap} 没有着落。',
    computation: '{average} × {base} = {expected}，与{stated}没有交集，相差 {gap}。',
    cure: '核对平均数的口径，例如是否漏了街道直属人员；更正其中一个数字，或说明差额在哪里。',
  },
  K2: {
    title: '上年数只是一个区间',
    message: '上年为 {before}，增长 {growth}%。',
    computation: `${K2}增长 = 增量 ÷ 上年数 = {growth}%。`,
    cure: '引用时写区间；查到上年的准确数字后补填。',
  },
  K2_BELOW_ZERO: {
    title: '增量大于总量',
    message: '增加{change}，现有却只有{stock}。',
    computation: `${K2}上年数不可能小于零。`,
    cure: '核对增量与现有数，更正写错的一个。',
  },
  K2_DIFFERS: {
    title: '与上年数对不上',
    message: '按增量推算上年为 {before}，上年上报的却是{earlier}。',
    computation: `${K2}与{earlier}没有交集。`,
    cure: '核对上年数、现有数与增量，更正写错的一个，或说明口径有什么变化。',
  },
  K4: {
    title: '成效没有基数',
    message: '只有取得成效的人数，没有同类的总人数，算不出比例。',
    computation: '比例 = 成效 ÷ 同类总数。已有的数字按次或其他单位计，不能作分母。',
    cure: '补填同一时段的总数，例如帮扶对象共有多少人。',
  },
  K5: {
    title: '每场人数不寻常',
    message: '平均每场 {size}。',
    computation: '{people} ÷ {sessions} = {size}。通常不少于 {fewest}、不到 {most}。',
    cure: '核对人数与场次是否同一口径，例如一次活动分了几场；有误请更正，无误请说明。',
  },
  K6: {
    title: '用词自相矛盾',
    message: '“{words}”既说不到又说超过，按 {range} 处理。',
    computation: '“近”在该数以下，“余”在该数以上，各取 5%：{range}。',
    cure: '向填报人问清实际数字，再更正。',
  },
  K7: {
    title: '比率取过整',
    message: '{base}的 {rate} 是 {product}，不是整数；实际为 {range}。',
    computation: `${K7}取整前的比率对应 {range}。`,
    cure: '引用数量时写 {range}，或补填实际数量并关联为分子。',
  },
  K7_NONE: {
    title: '比率与基数对不上',
    message: '{base}里没有哪个整数占 {rate}。',
    computation: `${K7}四舍五入的范围内没有整数。`,
    cure: '核对比率和基数是否同一口径，更正写错的一个。',
  },
  K8: {
    title: '比率与已列明的部分',
    message: '按比率共有 {all}，已列明{named}（{part}%），其余 {rest} 不知来自哪里。',
    computation: `${K8}其余 = 总数 − 已列明 = {rest}。`,
    cure: '补填其余部分并关联为分子，或说明由谁提供。',
  },
  K8_OVER: {
    title: '部分多于整体',
    message: '按比率共有 {all}，已列明的却有{named}，多出 {over}。',
    computation: `${K8}多出 {over}。`,
    cure: '核对比率、基数和各部分，更正写错的一个。',
  },
  K9: {
    title: '达标，但余量很小',
    message: '余量 {margin}；基数超过约 {limit}（增长 {growth}%）就不再达标。',
    computation:
      '{rate}，目标{target}，基数{base}：余量 = (比率 − 目标) × 基数{per} = {margin}；临界基数 = 数量 ÷ 目标 = {limit}。',
    cure: '对外说“达标”时一并写明余量和临界基数，尽早安排增量。',
  },
  K10: {
    title: '分级与总数不能相减',
    message: '各级合计 {tiers}，总数{total}，没有上限，算不出占比。',
    computation: '各级相加为 {tiers}。同一家可能列入几级，合计未必等于家数。',
    cure: '补填总数的准确数字；不要用总数减去各级。',
  },
  K10_OVER: {
    title: '各级之和超过总数',
    message: '各级合计 {tiers}，总数只有{total}，必有重复列入。',
    computation: '各级相加为 {tiers}，大于{total}：同一家列入了几级，或其中一个数字有误。',
    cure: '说明各级如何重叠，或更正写错的数字。',
  },
  K11: {
    title: '比率没有基数',
    message: '{rate}（未给出基数）。',
    computation: '比率 = 分子 ÷ 分母。没有分母，一件中的一件和一千件中的一千件看起来一样。',
    cure: '补填同一时段的总数并关联为分母，例如全部纠纷、全部镇街。在此之前不参与排名。',
  },
  K12: {
    title: '没有写明按谁计算',
    message: '{amount}，按户、按人还是按单位没有写明。',
    computation: '未作计算：不知道按谁计算的金额不能比较。',
    cure: '问清后改填到写明对象的分项。',
  },
  K22: {
    title: '占比超过 100%',
    message: '{rate}，比全部还多。',
    computation: '占比最多为 100%，{rate}高出 {over} 个百分点。',
    cure: '核对分子和分母，看填的是不是增长率或计划完成率；有误请更正，无误请说明为什么会超过全部。',
  },
  K17: {
    title: '只有下限',
    message: '只知道{range}，引用时请照此写。',
    computation: '名单以“等”结尾，或没有原话：所列的是下限，{range}。',
    cure: '补全名单后更正为准确数字；补不全就保留“至少”。',
  },
};
