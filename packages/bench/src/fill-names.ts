import type { Client } from 'pg';
import { districtCode } from './fill.ts';

/** Rows with words that the first district holds for the work of searching. */
export const NAMES = 100_000;

const PLACES =
  '湖滨 清波 望江 小营 凯旋 采荷 四季 笕桥 彭埠 九堡 南星 紫阳 闸弄 丁兰 东门 长庆 文晖 天水 武林 潮鸣 石桥 西溪 翠苑 古荡 文新 三墩 留下 转塘 双浦 良渚 仓前 五常 闲林 中泰 径山 黄湖 塘栖 运河 崇贤 仁和 乔司 南苑 东湖 星桥 临平 北干 城厢 蜀山';
const THEMES =
  '红色 清风 暖心 银龄 青春 亲子 邻里 四点半 共富 平安 法治 文明 健康 绿色 数字 书香 爱心 巾帼 双拥 退役 助残 关爱 心理 安全 消防 反诈 垃圾分类 节水 护河 宠物 楼道 加装电梯 停车 物业 商圈 夜市 非遗 戏曲 合唱 太极 篮球 徒步 手工 烘焙 种植 义诊 理发 家电';
const FORMS =
  '行动 课堂 驿站 讲堂 工坊 集市 联盟 议事会 服务队 巡逻队 工作室 直通车 微项目 计划 结对 走访 沙龙 营地 比赛 展览 体验日 开放日 志愿岗 先锋岗 互助会 基金 食堂 照料 陪伴 培训班 读书会 分享会 音乐会 电影夜 百家宴 运动会 学堂 公约 积木屋 花园 菜园 画廊 小站 客厅 大院 之家 故事会 小课';

/** Every place with every theme and form, dealt among the units of the district without an order. */
const INSERT = `
  with units as (
    select u.district_id, array_agg(u.id order by u.id) as ids
      from unit d join unit_version v on v.district_id = d.district_id and v.unit_id = d.id
      join unit u on u.district_id = d.district_id and u.kind in ('STREET', 'COMMUNITY')
     where d.kind = 'DISTRICT' and v.code = $1 group by 1
  ), words as (
    select string_to_array($2, ' ') as places, string_to_array($3, ' ') as themes,
      string_to_array($4, ' ') as forms
  )
  insert into program (district_id, id, unit_id, title, synthetic)
  select district_id, md5('name/' || n)::uuid, ids[1 + n * 7919 % cardinality(ids)],
      places[1 + n * 7 % 48] || themes[1 + n / 48 * 5 % 48] || forms[1 + n / 2304 * 11 % 48], true
    from units, words, generate_series(0, $5::integer - 1) n
  on conflict do nothing`;

/** Brings the words of the database to about `NAMES`, all of them in the first district. */
export async function fillNames(client: Client, log: (line: string) => void): Promise<void> {
  const { rows } = await client.query<{ count: string }>('select count(*) from search_entry');
  const missing = NAMES - Number(rows[0]?.count);
  if (missing <= 0) return;
  log(`fills ${missing} names`);
  await client.query(INSERT, [districtCode(1), PLACES, THEMES, FORMS, missing]);
  await client.query('vacuum analyze program, search_entry');
}
