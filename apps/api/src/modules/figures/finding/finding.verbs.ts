import type { Noun } from '#modules/kit/verb/noun';
import { ownStaff } from '#modules/kit/verb/rules';
import { findingLife } from './finding.life.ts';
import { type FindingRow, findingRows } from './finding.query.ts';
import { FindingType } from './finding.type.ts';

export const finding: Noun<FindingRow> = {
  name: 'Finding',
  about: 'a finding',
  table: 'finding',
  rows: findingRows,
  type: () => FindingType,
  may: ownStaff,
  life: findingLife,
};
