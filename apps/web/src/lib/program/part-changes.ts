import { AttachmentReaders, PostKind, type ProgramHistoryQuery } from '#lib/gql/graphql.ts';
import { writeDay } from '#lib/language/calendar.ts';
import type { Wording } from '#lib/language/local.ts';
import { m } from '#lib/paraglide/messages.js';
import { getLocale } from '#lib/paraglide/runtime.js';
import type { Step } from '#lib/ui/StepLine.svelte';

type Program = Extract<NonNullable<ProgramHistoryQuery['node']>, { __typename: 'Program' }>;
type Change = Program['changes']['nodes'][number];
type FieldChange = Change['fields'][number];

/** What each verb did to a part of a program, or to the program as a whole. */
const DID: Record<string, () => string> = {
  addMilestones: m.change_addMilestones,
  updateMilestone: m.change_updateMilestone,
  moveMilestone: m.change_moveMilestone,
  correctMilestone: m.change_correctMilestone,
  addProgramPartner: m.change_addProgramPartner,
  removeProgramPartner: m.change_removeProgramPartner,
  setPosts: m.change_setPosts,
  attachFile: m.change_attachFile,
  describeAttachment: m.change_describeAttachment,
  deleteAttachment: m.change_deleteAttachment,
  restoreAttachment: m.change_restoreAttachment,
  deleteProgram: m.change_deleteProgram,
  restoreProgram: m.change_restoreProgram,
};

/** Moves of a milestone: where it stands now says what was done. */
const MOVES: readonly string[] = ['startMilestone', 'finishMilestone', 'dropMilestone'];

/** Whether a verb changed more, or less, than fields of the program's form. */
export const isPart = (verb: string): boolean => verb in DID || MOVES.includes(verb);

/** What came or went, and has no name of a field before it. */
const CAME: readonly string[] = ['milestones', 'partners', 'attachments'];
/** Said by the verb, or as the reason of the step. */
const SAID: readonly string[] = ['state', 'deletedAt', 'reason'];

const LABELS: Record<string, () => string> = {
  title: m.milestone_title,
  dueOn: m.milestone_due_on,
  words: m.milestone_words,
  parentId: m.milestone_part_of,
  afterId: m.milestone_after,
  caption: m.files_caption,
  onDay: m.files_on_day,
  reads: m.files_reads,
  ...Object.fromEntries(
    Object.values(PostKind).map((kind) => [`posts.${kind}`, m[`post_kind_${kind}`]]),
  ),
};

const isReaders = (said: string): said is AttachmentReaders =>
  (Object.values(AttachmentReaders) as string[]).includes(said);

function wordOf(field: string, value: string): Wording {
  if (field === 'dueOn' || field === 'onDay')
    return { text: writeDay(value, getLocale()), lang: undefined };
  if (field === 'reads' && isReaders(value))
    return { text: m[`files_reads_${value}`](), lang: undefined };
  return { text: value, lang: 'zh-CN' };
}

function inWords(field: string, values: readonly string[]): Wording | null {
  const words = values.map((value) => wordOf(field, value));
  const [first] = words;
  const text = words.map((word) => word.text).join(m.list_comma());
  return first ? { text, lang: first.lang } : null;
}

function fieldInWords({ field, before, after }: FieldChange) {
  const [was, is] = [inWords(field, before), inWords(field, after)];
  if (CAME.includes(field))
    return { label: '', ...(was && { before: was }), ...(is && { after: is }) };
  return { label: LABELS[field]?.() ?? field, before: was, after: is };
}

/** A change of a part of a program in words: what was done, to which, and from what to what. */
export function partInWords({ id, verb, about, by, at, fields }: Change): Step {
  const became = (name: string) => fields.find(({ field }) => field === name)?.after[0];
  const told = fields.filter(({ field }) => !SAID.includes(field)).map(fieldInWords);
  return {
    ...{ id, by, at, said: DID[verb]?.(), reason: became('reason') },
    ...(MOVES.includes(verb) && { of: 'Milestone' as const, toState: became('state') }),
    ...(about !== null && { about: { text: about!, lang: 'zh-CN' } }),
    ...(told.length > 0 && { changes: told }),
  };
}
