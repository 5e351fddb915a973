import type { Context } from '#context';
import { insertRows, updateRow } from '#database/write';
import type { Key } from '#kernel/ids';
import { storedInput } from '#kernel/input';
import { storedText } from '#kernel/text';
import type { Fault } from '#kernel/errors';
import { takeSteps } from '#modules/kit/step/take-step';
import type { FieldChange } from '#modules/kit/change/told';
import type { Condition, Noun } from '#modules/kit/verb/noun';
import { ownStaff } from '#modules/kit/verb/rules';
import { changes } from '#modules/kit/verb/verb';
import { isOver } from '#modules/program/program/program.fields.rule';
import { isOpen, program } from '#modules/program/program/program.verbs';
import {
  AddMilestonesInput,
  CorrectMilestoneInput,
  FinishMilestoneInput,
  UpdateMilestoneInput,
} from './milestone.input.ts';
import { milestoneLife } from './milestone.life.ts';
import { fault, openIn, standingIn } from './milestone.standing.ts';
import { type MilestoneRow, milestoneRows } from './milestone.query.ts';
import { ADDED_MAX, MILESTONES_MAX } from './milestone.rule.ts';
import { depthOf, levelFaults, planted } from './milestone.tree.ts';
import { MilestoneType } from './milestone.type.ts';

/** Nothing of a program that is over moves. */
const programIsOpen: Condition<MilestoneRow> = {
  reads: ['programState'],
  fault: ({ programState }) => (isOver(programState) ? 'CLOSED' : null),
};

export const milestone: Noun<MilestoneRow> = {
  name: 'Milestone',
  about: 'a milestone',
  table: 'milestone',
  rows: milestoneRows,
  type: () => MilestoneType,
  may: ownStaff,
  life: milestoneLife,
  movable: programIsOpen,
  told: { state: true, words: true, reason: true },
  toldIn: ({ programId: id, title: about }) => ({ kind: program.name, id, about }),
};

function countFaults(added: number, standing: number): Fault[] {
  if (added === 0) return [fault('REQUIRED', 'milestones')];
  if (added > ADDED_MAX) return [fault('TOO_MANY', 'milestones', ADDED_MAX)];
  const many = standing + added > MILESTONES_MAX;
  return many ? [fault('TOO_MANY', 'milestones', MILESTONES_MAX)] : [];
}

const became = (field: string, before: string | null, after: string | null): FieldChange => ({
  ...{ field, before, after },
});

const told = ({ id, title, dueOn }: ReturnType<typeof planted>[number]) => ({ id, title, dueOn });

export const programVerbs = {
  addMilestones: changes(program, AddMilestonesInput, {
    does: 'Add milestones to it, such as the lines of a plan; all of them or none.',
    of: 'programId',
    may: ownStaff,
    while: isOpen,
    async find(ctx, row, { parentId, milestones }, faults) {
      const standing = await standingIn(ctx, row);
      const parent = parentId == null ? null : openIn(standing, 'parentId', parentId);
      faults.push(...countFaults(milestones.length, standing.length));
      if (parent && 'code' in parent) {
        faults.push(parent);
        return null;
      }
      const below = parent?.id ?? null;
      faults.push(...levelFaults(milestones, depthOf(standing, below)));
      if (faults.length > 0) return null;
      return planted(milestones, below, standing.at(-1)?.position ?? 0);
    },
    async change(ctx, { districtId, id: programId, unitId }, _, added) {
      const own = { districtId, unitId, programId };
      const rows = added.map((one) => ({ ...own, ...one }));
      await insertRows(ctx.run, 'milestone', rows);
      const born = rows.map(({ id }) => ({ districtId, id, version: 1 }));
      await takeSteps(ctx.run, milestone.name, milestoneLife.birth!, born);
      const titles = added.map(({ title }) => title!);
      return {
        told: { before: null, after: { milestones: added.map(told) } },
        tells: { fields: [{ field: 'milestones', before: null, after: titles }] },
      };
    },
  }),

  updateMilestone: changes(program, UpdateMilestoneInput, {
    does: 'Change what one of its milestones is, or when it is due.',
    of: 'programId',
    may: ownStaff,
    while: isOpen,
    async find(ctx, row, { milestoneId }, faults) {
      const found = openIn(await standingIn(ctx, row), 'milestoneId', milestoneId);
      if (!('code' in found)) return found;
      faults.push(found);
      return null;
    },
    async change(ctx, { districtId }, input, { id, title, dueOn }) {
      const set = storedInput<MilestoneRow>(UpdateMilestoneInput, input);
      await updateRow(ctx.run, 'milestone', { districtId, id }, set);
      const before = { id, title, dueOn };
      const after = { ...before, ...set };
      const fields = [
        became('title', title, after.title),
        became('dueOn', dueOn, after.dueOn ?? null),
      ];
      return {
        told: { before: { milestone: before }, after: { milestone: after } },
        tells: { about: title, fields },
      };
    },
  }),
};

export const milestoneVerbs = {
  finishMilestone: changes(milestone, FinishMilestoneInput, {
    does: 'Say that it is reached, and what came of it.',
    moves: 'finishMilestone',
    change: (_, __, { words }) => ({ set: { words: storedText(words) } }),
  }),

  correctMilestone: changes(milestone, CorrectMilestoneInput, {
    does: 'Say better what came of it; what was said before is told with it.',
    moves: 'correctMilestone',
    change: (_, __, { words }) => ({ set: { words: storedText(words) } }),
  }),
};

const OPEN = `select title from milestone
  where district_id = $1 and program_id = $2 and state in ('PLANNED', 'STARTED') order by position`;

/** Titles of the milestones of a program that are neither reached nor given up. */
export const openMilestones = async (ctx: Context, { districtId, id }: Key): Promise<string[]> =>
  (await ctx.run(OPEN, [districtId, id])).map(({ title }) => title as string);
