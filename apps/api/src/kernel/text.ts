import type { Fault } from './errors.ts';

interface TextRule {
  /** Path of the input field. */
  field: string[];
  /** Most characters (code points) after trimming. */
  limit: number;
  required?: boolean;
  /** Several lines are fine. */
  lines?: boolean;
}

/** Code units that a text may have for each character that is left of it in NFC. */
const UNITS_PER_CHARACTER = 4;

/**
 * What is wrong with a text that somebody typed; an empty list when nothing is. The length in code
 * units is looked at before anything else, whose time grows with it.
 */
export function textFaults(text: string | null | undefined, rule: TextRule): Fault[] {
  const { field, limit, required = false, lines = false } = rule;
  if (text && text.length > limit * UNITS_PER_CHARACTER) {
    return [{ code: 'TOO_LONG', field, params: { limit, length: text.length } }];
  }
  const stored = storedText(text) ?? '';
  if (stored === '') return required ? [{ code: 'REQUIRED', field }] : [];
  if (!isLegible(lines ? stored.replace(/[\r\n]/g, ' ') : stored)) {
    return [{ code: 'CONTROL_CHARACTER', field }];
  }
  if (!VISIBLE.test(stored)) return [{ code: required ? 'REQUIRED' : 'CONTROL_CHARACTER', field }];
  const length = [...stored].length;
  return length > limit ? [{ code: 'TOO_LONG', field, params: { limit, length } }] : [];
}

/** The text to store: trimmed, in Unicode NFC, null when empty. */
export function storedText(text: string | null | undefined): string | null {
  const trimmed = (text ?? '').trim();
  // Sorting a pile of marks takes the square of its height; such a text is refused anyway.
  const stored = PILE.test(trimmed) ? trimmed : trimmed.normalize('NFC');
  return stored === '' ? null : stored;
}

/** Tibetan stacks its letters as marks; elsewhere four are more than any orthography needs. */
const PILE = /\p{M}{9}|[\p{M}--\p{Script=Tibetan}]{5}/v;

/** What leaves ink; not letters, numbers and signs whose glyph is a blank or stands for what is lost. */
const VISIBLE =
  /[[\p{L}\p{N}\p{P}\p{S}]--\p{Default_Ignorable_Code_Point}--[\u2800\ufffc\ufffd\u{13441}\u{13442}\u{16fe4}\u{1d159}]]/v;

/**
 * What nobody sees, or what means nothing to others: controls, marks that reorder, fillers, places of
 * objects, tags, halves of characters, private and unassigned code points. Ideographs and emoji that are
 * younger than this program are let through.
 */
const UNSEEN =
  /[[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Default_Ignorable_Code_Point}\u2028\u2029\ufffc\u{16fe4}]--[\u0600-\u0605\u06dd\u070f\u0890\u0891\u08e2]]|[\p{Cn}--\p{Extended_Pictographic}--[\u{20000}-\u{2fffd}\u{30000}-\u{3fffd}]]/v;

/** Where an unseen character has its place: within emoji, after ideographs, in joined scripts. */
const IN_PLACE = [
  /\p{RGI_Emoji}/gv,
  // Joined pictographs that are younger than the list of them.
  /(?<=\p{Extended_Pictographic}[\ufe0f\p{Emoji_Modifier}]?)\u200d(?=\p{Extended_Pictographic})/gv,
  // One variation selector after what it varies; ideographs have up to 256 (names of persons and places).
  /(?<=[\p{Ideographic}\p{S}\p{P}\p{N}\p{Extended_Pictographic}])[\ufe00-\ufe0f]/gv,
  /(?<=\p{Ideographic})[\u{e0100}-\u{e01ef}]/gv,
  // Mongolian, Todo and Manchu choose letter forms, Uyghur and Kazakh join or part letters.
  /(?<=\p{Script=Mongolian})[\u180b-\u180f\u200c\u200d]/gv,
  /(?<=[\p{Script=Arabic}\p{M}])[\u200c\u200d]/gv,
];

function isLegible(text: string): boolean {
  if (PILE.test(text) || /^\p{M}/v.test(text)) return false;
  if (!UNSEEN.test(text)) return true;
  return !UNSEEN.test(IN_PLACE.reduce((rest, seen) => rest.replace(seen, ' '), text));
}
