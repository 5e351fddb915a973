const TRADITIONAL: Readonly<Record<string, string>> = {
  萬: '万',
  億: '亿',
  兩: '两',
  餘: '余',
  場: '场',
  個: '个',
  戶: '户',
  歲: '岁',
  項: '项',
  級: '级',
  種: '种',
  條: '条',
  線: '线',
  間: '间',
  張: '张',
  棟: '栋',
  處: '处',
  類: '类',
  冊: '册',
  點: '点',
  負: '负',
  幾: '几',
  數: '数',
  來: '来',
  約: '约',
  達: '达',
  過: '过',
  滿: '满',
  於: '于',
  計: '计',
  總: '总',
  許: '许',
  僅: '仅',
  將: '将',
  職: '职',
  區: '区',
  時: '时',
  課: '课',
  屆: '届',
  噸: '吨',
  週: '周',
  鐘: '钟',
  鍾: '钟',
  隊: '队',
  組: '组',
  輛: '辆',
  臺: '台',
  畝: '亩',
  節: '节',
  頁: '页',
  盞: '盏',
  雙: '双',
  對: '对',
  塊: '块',
  顆: '颗',
  頭: '头',
  則: '则',
  單: '单',
  錢: '钱',
  圓: '圆',
  幣: '币',
  鎮: '镇',
  鄉: '乡',
  縣: '县',
  網: '网',
  層: '层',
  輪: '轮',
  講: '讲',
  學: '学',
  劑: '剂',
  門: '门',
  頓: '顿',
  隻: '只',
  為: '为',
  爲: '为',
  開: '开',
  壹: '一',
  貳: '二',
  贰: '二',
  參: '三',
  叁: '三',
  肆: '四',
  伍: '五',
  陸: '六',
  陆: '六',
  柒: '七',
  捌: '八',
  玖: '九',
  拾: '十',
  佰: '百',
  仟: '千',
  零: '〇',
  '○': '〇',
  '◯': '〇',
  廿: '二十',
  卅: '三十',
  '￥': '¥',
  '≧': '≥',
  '⩾': '≥',
  '≦': '≤',
  '⩽': '≤',
};

/** Every dash there is, and the two minus signs; − is a hyphen as well as a sign. */
const DASH = /^[\u2010-\u2015\u2043\u2212\u2500\u2501\uff0d]$/;
const WAVE = /^[\u223c\u301c\u2053\uff5e]$/;

/** Distance between a full-width form and its ASCII character. */
const FULL_WIDTH_OFFSET = 0xfee0;

/**
 * One way of writing for what may be written in several: full-width characters become ASCII,
 * traditional and financial characters the simplified everyday ones, every dash a hyphen, and 10w is
 * 10万. Blanks vanish but for one that parts two numbers: 5, 120 stays two. Only characters that
 * quantities use are known.
 */
export function foldWriting(text: string): string {
  return Array.from(text, foldCharacter)
    .join('')
    .replace(/\s+/g, (blanks, at: number, all: string) => {
      const parts = ENDS.test(all[at - 1] ?? '') && BEGINS.test(all[at + blanks.length] ?? '');
      return parts ? ' ' : '';
    })
    .replace(/(\d)[wW](?![a-zA-Z])/g, '$1万');
}

/** What a blank may part from another number, where nothing else could be meant. */
const ENDS = /[\d.,、〇一二三四五六七八九十百千万亿]/;
const BEGINS = /[\d.,〇一二三四五六七八九]/;

/** The ASCII character for a full-width one; all others stay. */
export function foldWidth(character: string): string {
  const code = character.charCodeAt(0);
  const wide = code >= 0xff01 && code <= 0xff5e;
  return wide ? String.fromCharCode(code - FULL_WIDTH_OFFSET) : character;
}

/** The same for a full-width form, any dash and any wave. */
export function foldPunctuation(character: string): string {
  if (DASH.test(character)) return '-';
  if (WAVE.test(character)) return '~';
  return foldWidth(character);
}

function foldCharacter(character: string): string {
  return TRADITIONAL[character] ?? foldPunctuation(character);
}
