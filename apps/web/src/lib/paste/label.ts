import { type MeasureKind, readMeasureWord } from '@linli/figures';
import { fold } from '#lib/language/fold.ts';

/** A row's name taken apart. */
export interface Label {
  /** Folded, without numbering, measure and marks. */
  key: string;
  /** What the name says that its numbers are counted in: 万元 of 补助（万元）. */
  measure: LabelMeasure | null;
  /** Whether it is one of several parts of the row above: 其中：党员. */
  part: boolean;
}

export interface LabelMeasure {
  kind: MeasureKind;
  /** As written, folded: 万元. */
  word: string;
  /** What has to stand behind each number so that it keeps its size: 万, ‰, or nothing. */
  scale: string;
}

const NUMBERING =
  /^(?:[(（]?(?:\d{1,3}(?:\.\d{1,2})*|[一二三四五六七八九十]{1,3})(?:[)）、．]|[.:：](?!\d))|\d{1,2}\s+(?=\D)|[①-⑳⑴-⒇⒈-⒛*#★☆●○■◆•·–-])\s*/;
const PART = /^(?:其中|内含|含)[:：,，、]?(?=.)/;
const IN_BRACKETS = /[（(［[【〔]([^（(［[【〔]*)[)）\]］】〕]$/;
const BEHIND = /(?:[,，;；/\s]+|(?=单位[:：]))(?:计量)?(?:单位[:：])?([^,，;；/\s]+)$/;
const MARKS = /[\s（()）[\]【】〔〕［］·・.,，、:：;；/\\|—–_~“”"'‘’*#-]+/g;

/** Takes a row's name apart; the measure may come from a column of its own. */
export function readLabel(text: string, unit = ''): Label {
  let name = unnumbered(text.trim());
  const part = PART.test(name);
  name = unnumbered(name.replace(PART, ''));
  let measure = readUnit(unit);
  for (const pattern of [IN_BRACKETS, BEHIND]) {
    const [whole = '', inside = ''] = pattern.exec(name) ?? [];
    const said = readUnit(inside);
    if (!said || whole === name) continue;
    measure = said;
    name = name.slice(0, -whole.length);
    break;
  }
  return { key: keyOf(name), measure, part };
}

function unnumbered(text: string): string {
  const rest = text.replace(NUMBERING, '');
  return rest === text || rest === '' ? text : unnumbered(rest);
}

/** One way of writing a name. */
export function keyOf(text: string): string {
  return fold(text).replace(MARKS, '');
}

/** 人, 单位：万元, %; null for what is no measure. */
export function readUnit(text: string): LabelMeasure | null {
  const word = fold(text).replace(/^(?:计量)?单位[:：]?/, '');
  const read = word === '' ? null : readMeasureWord(word);
  if (!read) return null;
  if (read.kind === 'PERCENT') return { kind: read.kind, word, scale: word === '‰' ? '‰' : '' };
  if (read.kind === 'RATE') return { kind: read.kind, word, scale: '' };
  return { kind: read.kind, word, scale: word.slice(0, word.length - read.word.length) };
}
