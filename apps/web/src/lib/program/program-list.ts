import { today } from '#lib/figure/instant.ts';
import {
  AwaitedAnswer,
  LatestResult,
  type ProgramFilter,
  ProgramOrderField,
  type ProgramListChoicesQuery,
  ProgramState,
  ProgramType,
} from '#lib/gql/graphql.ts';
import { addDays } from '#lib/kit/days.ts';
import { orderOf, paging } from '#lib/kit/paging.ts';
import { type Asked, day, flag, id, oneOf, searchQuery, text, whole } from '#lib/kit/query.ts';
import { local } from '#lib/language/local.ts';
import { m } from '#lib/paraglide/messages.js';
import type { QueryField } from '#lib/ui/query-fields.ts';
import type { QuickChip } from '#lib/ui/quick-chips.ts';
import { stateOf } from '#lib/ui/states.ts';
import { answerWord, typeWord } from './program-list.words.ts';

const parts = {
  ...paging(),
  state: oneOf(ProgramState),
  type: oneOf(ProgramType),
  words: text(),
  line: text(),
  brand: id(),
  partner: id(),
  year: whole(1900, 2099),
  updated: day(),
  /** Of units that the reader is a member of. */
  mine: flag(),
  open: flag(),
  joint: flag(),
  invited: flag(),
  /** With a milestone that is late. */
  late: flag(),
  /** Under way beyond its last day. */
  overdue: flag(),
  /** Planned beyond its first day. */
  unstarted: flag(),
  /** Owned at or below the unit, not only joined. */
  led: flag(),
  awaits: oneOf(AwaitedAnswer),
  result: oneOf(LatestResult),
  /** Those that were deleted, instead. */
  bin: flag(),
};

/** What the address of a list of programs asks. */
export const programQuery = searchQuery(parts);
type Query = Asked<typeof parts>;

/** The same for the API. */
export const filterOf = (asked: Query): ProgramFilter => ({
  state: asked.unstarted ? ['PLANNED'] : asked.state && [asked.state],
  startsOn: asked.unstarted ? { lte: addDays(today(), -1) } : null,
  type: asked.type && [asked.type],
  title: asked.words || null,
  line: asked.line ? [asked.line] : null,
  brand: asked.brand ? [asked.brand] : null,
  partner: asked.partner ? [asked.partner] : null,
  year: asked.year,
  updatedAt: asked.updated ? { gte: `${asked.updated}T00:00:00+08:00` } : null,
  mine: asked.mine || null,
  open: asked.open || null,
  joint: asked.joint || null,
  invited: asked.invited || null,
  lateMilestones: asked.late || null,
  overdue: asked.overdue || null,
  led: asked.led || null,
  awaits: asked.awaits && [asked.awaits],
  result: asked.result && [asked.result],
});

export const orderIn = (asked: Query) => orderOf(ProgramOrderField, asked);

type Choices = { [Name in 'workLines' | 'brands']: NonNullable<ProgramListChoicesQuery[Name]> } & {
  partner?: ProgramListChoicesQuery['partner'];
};

/** The fields of its query row: the first four in line. */
export function queryFields({ workLines, brands, partner }: Choices): QueryField[] {
  const named = (value: string, name: string, nameEn?: string | null) => {
    const { text: label, lang } = local(name, nameEn);
    return { value, label, lang };
  };
  const states = Object.values(ProgramState);
  const lines = workLines.nodes.map(({ code, name, nameEn }) => named(code, name, nameEn));
  const known = brands.nodes.map((brand) => named(brand.id, brand.name, brand.nameEn));
  return [
    {
      ...{ name: 'state', label: m.program_state(), kind: 'choice' },
      options: states.map((value) => ({ value, label: stateOf('Program', value).word() })),
    },
    {
      ...{ name: 'type', label: m.program_type(), kind: 'choice' },
      options: Object.values(ProgramType).map((value) => ({ value, label: typeWord(value) })),
    },
    { name: 'words', label: m.program_title(), kind: 'text' },
    { name: 'line', label: m.program_line(), kind: 'choice', options: lines },
    { name: 'brand', label: m.program_brand(), kind: 'choice', options: known },
    { name: 'updated', label: m.program_updated_from(), kind: 'day' },
    ...waitingFields(),
    ...partnerFields(partner),
  ];
}

/** Whose it is, and what waits. */
const waitingFields = (): QueryField[] => [
  { name: 'mine', label: m.program_mine(), kind: 'flag' },
  { name: 'open', label: m.program_open(), kind: 'flag' },
  { name: 'joint', label: m.program_joint(), kind: 'flag' },
  { name: 'invited', label: m.program_invited(), kind: 'flag' },
  { name: 'late', label: m.program_late(), kind: 'flag' },
  { name: 'overdue', label: m.program_overdue(), kind: 'flag' },
  { name: 'unstarted', label: m.program_unstarted(), kind: 'flag' },
  { name: 'led', label: m.program_led(), kind: 'flag' },
  {
    ...{ name: 'awaits', label: m.program_awaits(), kind: 'choice' },
    options: Object.values(AwaitedAnswer).map((value) => ({ value, label: answerWord(value) })),
  },
  {
    ...{ name: 'result', label: m.program_result_state(), kind: 'choice' },
    options: Object.values(LatestResult).map((value) => ({
      value,
      label: stateOf('ProgramResult', value).word(),
    })),
  },
];

/** Of more partners than a list offers the one that is asked for; it is chosen where it is found. */
function partnerFields(partner: Choices['partner']): QueryField[] {
  if (partner?.__typename !== 'Partner') return [];
  const { text: label, lang } = local(partner.name, partner.nameEn);
  const options = [{ value: partner.id, label, lang }];
  return [{ name: 'partner', label: m.search_partners(), kind: 'choice', options }];
}

/** What is asked most often; who works for a unit has programs of their own, and their milestones to look after. */
export const quickChips = (works: boolean): QuickChip[] => [
  ...(works ? [{ label: m.program_mine(), asks: { mine: '1' } }] : []),
  { label: m.program_open(), asks: { open: '1' } },
  { label: stateOf('Program', 'PLANNED').word(), asks: { state: 'PLANNED' } },
  ...(works ? [{ label: m.program_overdue(), asks: { overdue: '1' } }] : []),
  ...(works ? [{ label: m.program_late(), asks: { late: '1' } }] : []),
];
