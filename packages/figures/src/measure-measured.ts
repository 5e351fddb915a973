import type { Rows } from './measure-row.ts';

/** The measure words of what may have decimals. */
export const MEASURED = {
  CNY: [['YUAN', '元', 'yuan', '块钱 元钱 元人民币 圆 元整 圆整 块钱整']],
  CURRENCY: [
    ['USD', '美元', 'US dollars', '美金 元美金'],
    ['EUR', '欧元', 'euros'],
    ['HKD', '港元', 'Hong Kong dollars', '港币'],
    ['JPY', '日元', 'Japanese yen'],
    ['GBP', '英镑', 'pounds sterling'],
  ],
  PERCENT: [
    ['PERCENT', '%', '%'],
    ['PERMILLE', '‰', '‰', '', ['%', '0.1']],
  ],
  PERCENTAGE_POINT: [['GE_BAIFENDIAN', '个百分点', 'percentage points']],
  SCORE: [['FEN_SCORE', '分', 'marks']],
  YEAR_OF_AGE: [
    ['SUI', '岁', 'years of age'],
    ['ZHOUSUI', '周岁', 'years of age', '', ['岁', '1']],
  ],
  YEAR: [
    ['NIAN', '年', 'years', '载 个年头'],
    ['ZHOUNIAN', '周年', 'anniversaries'],
  ],
  HOUR: [
    ['XIAOSHI', '小时', 'hours', '个小时 钟头 个钟头 个钟'],
    ['GONGSHI', '工时', 'working hours', '个工时'],
    ['KESHI', '课时', 'hours of class', '个课时'],
    ['XUESHI', '学时', 'hours of study', '个学时'],
  ],
  DURATION: [
    ['MIAO', '秒', 'seconds', '秒钟'],
    ['FENZHONG', '分钟', 'minutes', '', ['秒', '60']],
    ['TIAN', '天', 'days'],
    ['GONGZUORI', '个工作日', 'working days', '工作日'],
    ['ZHOU', '周', 'weeks', '个周', ['天', '7']],
    ['GE_XINGQI', '个星期', 'weeks', '星期 个礼拜', ['天', '7']],
    ['GE_YUE', '个月', 'months'],
    ['GE_JIDU', '个季度', 'quarters', '', ['个月', '3']],
    ['GE_XUEQI', '个学期', 'terms', '学期'],
  ],
  KILOMETRE: [
    ['MI', '米', 'metres', 'm 公尺'],
    ['GONGLI', '公里', 'kilometres', '千米 km', ['米', '1000']],
    ['LIMI', '厘米', 'centimetres', '公分 cm', ['米', '0.01']],
    ['HAOMI', '毫米', 'millimetres', 'mm', ['米', '0.001']],
    ['YANMI', '延米', 'metres of length', '延长米', ['米', '1']],
  ],
  AREA: [
    ['PINGFANGMI', '平方米', 'square metres', '㎡ m² m2 平方 平米 平'],
    [
      'PINGFANGGONGLI',
      '平方公里',
      'square kilometres',
      '平方千米 k㎡ km² km2 ㎢',
      ['平方米', '1000000'],
    ],
    ['GONGQING', '公顷', 'hectares', '', ['平方米', '10000']],
    ['MU_AREA', '亩', 'mu of land', '亩地'],
  ],
  VOLUME: [
    ['LIFANGMI', '立方米', 'cubic metres', 'm³ m3 立方', ['升', '1000']],
    ['SHENG', '升', 'litres'],
    ['HAOSHENG', '毫升', 'millilitres', 'ml', ['升', '0.001']],
  ],
  MASS: [
    ['KE_GRAM', '克', 'grams'],
    ['JIN', '斤', 'jin', '市斤', ['克', '500']],
    ['GONGJIN', '公斤', 'kilograms', '千克 kg', ['克', '1000']],
    ['DUN_MASS', '吨', 'tonnes', '公吨', ['克', '1000000']],
  ],
} as const satisfies Rows;
