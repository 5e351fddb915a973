import type { Fault } from './errors.ts';

// Control characters and the invisible marks that reorder text; a tab or a line break is one too.
const INVISIBLE = /[\p{Cc}\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]/u;
const VISIBLE = /[\p{L}\p{N}\p{P}\p{S}]/u;
const INVISIBLE_BUT_LINES = new RegExp(
  INVISIBLE.source.replace(
    '\\p{Cc}',
    '\\u0000-\\u0009\\u000b\\u000c\\u000e-\\u001f\\u007f-\\u009f',
  ),
  'u',
);

interface TextRule {
  /** Path of the input field. */
  field: string[];
  /** Most characters (code points) after trimming. */
  limit: number;
  required?: boolean;
  /** Several lines are fine. */
  lines?: boolean;
}

/** What is wrong with a text that somebody typed; an empty list when nothing is. */
export function textFaults(text: string | null | undefined, rule: TextRule): Fault[] {
  const { field, limit, required = false, lines = false } = rule;
  const trimmed = storedText(text) ?? '';
  if (trimmed === '') return required ? [{ code: 'REQUIRED', field }] : [];
  if ((lines ? INVISIBLE_BUT_LINES : INVISIBLE).test(trimmed)) {
    return [{ code: 'CONTROL_CHARACTER', field }];
  }
  if (required && !VISIBLE.test(trimmed)) return [{ code: 'REQUIRED', field }];
  const length = [...trimmed].length;
  return length > limit ? [{ code: 'TOO_LONG', field, params: { limit, length } }] : [];
}

/** The text to store: trimmed, in Unicode NFC, null when empty. */
export function storedText(text: string | null | undefined): string | null {
  const trimmed = (text ?? '').trim().normalize('NFC');
  return trimmed === '' ? null : trimmed;
}
