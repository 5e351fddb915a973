import type { Rule } from './facts.ts';
import { kept } from './params.ts';

/** K6, contradictory wording: 近200余位 is below 200 and above it; read as 190–210. */
export const conflictingWords: Rule = (figure) => {
  if (figure.qualifier !== 'CONFLICTING') return [];
  const bounds = kept(figure.bounds);
  const params = {
    words: { text: figure.wording ?? figure.value ?? '' },
    range: { bounds, places: 2 },
  };
  return [{ check: 'K6', severity: 'WARNING', figures: [figure], bounds, says: 'K6', params }];
};

const ENDS_OPEN = /等\s*$/;

/** K17, a list that ends with 等: what is named is the least there is. 以上 and 上千 name no list. */
export const openList: Rule = (figure) => {
  const list = figure.wording === null || ENDS_OPEN.test(figure.wording);
  if (figure.qualifier !== 'AT_LEAST' || !list) return [];
  const bounds = kept(figure.bounds);
  const params = { range: { bounds } };
  return [{ check: 'K17', severity: 'NOTE', figures: [figure], bounds, says: 'K17', params }];
};
