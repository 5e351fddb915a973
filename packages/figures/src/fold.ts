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
  '−': '-',
};

/** Distance between a full-width form and its ASCII character. */
const FULL_WIDTH_OFFSET = 0xfee0;

/**
 * One way of writing for what may be written in several: full-width characters become ASCII,
 * traditional and financial characters the simplified everyday ones, blanks vanish but for one
 * between two ASCII digits. Only characters that quantities use are known.
 */
export function foldWriting(text: string): string {
  return Array.from(text, foldCharacter)
    .join('')
    .replace(/\s+/g, (blanks, at: number, all: string) =>
      /\d/.test(all[at - 1] ?? '') && /\d/.test(all[at + blanks.length] ?? '') ? ' ' : '',
    );
}

/** The ASCII character for a full-width one; all others stay. */
export function foldWidth(character: string): string {
  const code = character.charCodeAt(0);
  const wide = code >= 0xff01 && code <= 0xff5e;
  return wide ? String.fromCharCode(code - FULL_WIDTH_OFFSET) : character;
}

function foldCharacter(character: string): string {
  return TRADITIONAL[character] ?? foldWidth(character);
}
