import type { QuantityRefusal } from './reading-reasons.ts';

const NUM = '[\\d〇一二两三四五六七八九十百千万]{1,10}';
const SPAN = '(?:年|周年|个?月|天|日|周|个?星期|个?小时|分钟|个?季度|个?学期|个?工作日)';

/** In order: the first that fits names what a phrase is instead of a quantity. All are anchored. */
const KINDS: readonly (readonly [QuantityRefusal, readonly RegExp[]])[] = [
  [
    'SPREADSHEET',
    [/^#(?:DIV\/0!|N\/A|REF!|VALUE!|NAME\?|NUM!|NULL!)$/i, /^#+$/, /^\d+(?:\.\d+)?E[+-]?\d+$/i],
  ],
  [
    'DATE_OR_TIME',
    [
      /^\d{4}(?:[-/.]\d{1,2}[-/.]\d{1,2}(?:\D.*)?|年\d{1,2}月.*)$/,
      /^(?:19|20)\d\d[-/](?:0?[1-9]|1[0-2])$/,
      /^[〇一二三四五六七八九]{4}年[一二三四五六七八九十]{1,2}月.*$/,
      /^\d{1,2}:\d\d(?:(?::\d\d)?(?:[-~至到].*|[ap]m)?)?$/,
      new RegExp(`^${NUM}(?:[-~至到]${NUM})?(?:月份?|[日号])(?:.*[日号底初末旬])?$`),
      new RegExp(`^${NUM}月${NUM}[日号]?(?:[-~至到].*)?$`),
      new RegExp(
        `^${NUM}点(?:钟|整|半|${NUM}分|[一二三四五]?十[〇一二三四五六七八九]?|${NUM}刻)?$`,
      ),
      new RegExp(`^${NUM}(?:[-~至到]${NUM})?时(?:许|整|半|${NUM}分?)?$`),
      /^(?:上午|下午|凌晨|早上|晚上|中午|傍晚|周[一二三四五六日天]|星期[一二三四五六日天]).*$/,
      /^(?:今年|去年|明年|前年|本年|本月|上月|本周|上周|上半年|下半年|年初|年底|截至|截止|自)./,
      /^(?:最近|过去|未来|今后|往后|此后|这)[\d一二两三四五六七八九十几]/,
      /^近(?:[几些]?年|[日期来]|些年|几)/,
      new RegExp(`^(?:前|后|头)${NUM}${SPAN}$`),
      new RegExp(`^${NUM}${SPAN}(?:多)?(?:来|前|后|间|内|以来|以前|以后|之前|之后)$`),
    ],
  ],
  [
    'PERSONAL_NUMBER',
    [
      /^\d{17}[\dXx]\D*$/,
      /^\d{15,19}$/,
      /^\d{6}[- ]\d{8}[- ]\d{3}[\dXx]$/,
      /^\d{4}[- ]\d{4}[- ]\d{4}[- ]\d{1,4}(?:[- ]\d{1,4})?$/,
      /^(?:\+?86[- ]?)?1[3-9]\d{9}(?!元|万|亿)\D{0,4}$/,
      /^(?:\+?86[- ]?)?1[3-9]\d[- ]\d{4}[- ]\d{4}$/,
      /^(?:\+?86[- ]?)?\(?0\d{2,3}\)?[- ]?\d{3,4}[- ]?\d{3,5}(?:[-转#]\d+)?$/,
      /^[48]00\d?[- ]\d{3,4}[- ]\d{3,4}$/,
      /^[\d*Xx]*\d\*{2,}[\d*Xx]*$/,
      /^(?:0\d|〇[〇一二三四五六七八九])/,
      /^(?:身份证|证件|证号|电话|手机|座机|热线|联系|账号|卡号|编号|工号|微信|QQ).*\d/i,
    ],
  ],
  [
    'NAME',
    [
      /^[“"「]?十[一二三四五六七八九]五(?:规划|计划|时期|期间|末|初)?[”"」]?$/,
      /^双[\d一二三四五六七八九十]/,
      /^\d{3,5}(?:热线|平台|工程|行动|机制)$/,
    ],
  ],
  [
    'CHANGE',
    [
      /^[^\d〇一二两三四五六七八九十百千万%]*(?:增长|增幅|增速|增加|增|上升|提高|提升|下降|降低|减少|上涨|下跌|降|涨|跌|翻)/,
    ],
  ],
  [
    'MULTIPLE',
    [/^[\d〇一二两三四五六七八九十百.点]+(?:多|余|几)?(?:倍|折|番)/, /^\d+:\d+$/, /^\d+比\d+$/],
  ],
  ['BARE_UNIT', [/^[\d一二两三四五六七八九十.]*[百千万亿]+(?:[人元]?级)$/, /^[十百千万]分$/]],
  [
    'INDEFINITE',
    [
      /^(?:数(?!字)|好?几|若干|许多|诸多|大量|众多|无数|多[个名位场次家人]|成[百千]上[千万]|个把|少数|多数|大多数|绝大|大部分|部分|大半|多半|小半)/,
    ],
  ],
  ['DIGIT_RUN', [/^[一二三四五六七八九]{3,}(?![一二三四五六七八九十百千万亿年点])/]],
  ['ORDINAL', [/^(?:[第首]|前[\d一二三四五六七八九十]+[名个位])/]],
];

/** What a folded phrase is where it is plainly no quantity, as a reason; null where it may be one. */
export function whatElse(phrase: string): QuantityRefusal | null {
  for (const [reason, patterns] of KINDS) {
    if (patterns.some((pattern) => pattern.test(phrase))) return reason;
  }
  return null;
}

const NUMERAL = '\\d〇一二两三四五六七八九十百千万亿';
const LISTED = new RegExp(`[${NUMERAL}][^、,;]{0,6}(?:[、;]|(?<=\\D),)[${NUMERAL}]`);

/** Whether a folded phrase that could not be read holds two numbers side by side. */
export function isTwoNumbers(phrase: string): boolean {
  return phrase.includes(' ') || LISTED.test(phrase);
}
