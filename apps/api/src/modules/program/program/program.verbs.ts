import { storedInput } from '#kernel/input';
import { notBinned, withBinOf } from '#modules/kit/bin/bin';
import { coveringOf, type Ask, type Condition, type Noun } from '#modules/kit/verb/noun';
import { ofKeeper } from '#modules/kit/verb/may';
import { MoveInput } from '#modules/kit/verb/moves';
import { leads, ownStaff, streetStaff } from '#modules/kit/verb/rules';
import { changes, creates } from '#modules/kit/verb/verb';
import { isOver, STAGES, type Stage } from './program.fields.rule.ts';
import { openWorkFaults } from './program.closing.service.ts';
import { columnsOf } from './program.fields.ts';
import { AdvanceStageInput, CreateProgramInput, UpdateProgramInput } from './program.input.ts';
import { programLife } from './program.life.ts';
import { type ProgramRow, programRows } from './program.query.ts';
import { nobodyYetFaults, unagreedFaults } from './program.result.query.ts';
import { programTold } from './program.told.ts';
import { ProgramType } from './program.type.ts';

/** Communities keep their own general programs. */
const ofCommunity: Ask<ProgramRow> = {
  rule: ownStaff,
  over: async (ctx, row) => (row.type === 'GENERAL' ? coveringOf(ctx, row) : []),
  reads: ['type'],
};

export const program: Noun<ProgramRow> = {
  name: 'Program',
  about: 'a program',
  table: 'program',
  rows: programRows,
  shown: withBinOf(programRows),
  type: () => ProgramType,
  may: streetStaff,
  also: ofCommunity,
  life: programLife,
  movable: notBinned,
  told: programTold,
  places: { program_routine: 'type', program_school_year: 'schoolId' },
};

/** A program that is over is read but no longer changed. */
export const isOpen: Condition<ProgramRow> = {
  reads: ['state', ...notBinned.reads],
  fault: (row) => (isOver(row.state) ? 'CLOSED' : notBinned.fault(row)),
};

/** Whoever wrote its birth into the log, as long as they may change it. */
const CREATED = `select s.subject_id as id from step s
  where s.district_id = any($1::smallint[]) and s.subject_id = any($2::uuid[])
    and s.verb = 'createProgram' and s.account_id = actor_account()`;

const byCreator: Ask<ProgramRow> = {
  rule: ownStaff,
  reads: ['id'],
  async over(ctx, row) {
    const mine = await ctx.read.batch('program.mine', row, async (keys) => {
      const found = await ctx.run(CREATED, [
        keys.map(({ districtId }) => districtId),
        keys.map(({ id }) => id),
      ]);
      const ids = new Set(found.map(({ id }) => id));
      return keys.map(({ id }) => ids.has(id));
    });
    return mine ? coveringOf(ctx, row) : [];
  },
};

/** Who takes a program away: whoever planned it, or the lead. */
export const byPlanner: readonly Ask<ProgramRow>[] = [...ofKeeper(leads), byCreator];

const nextStage = ({ stage }: Pick<ProgramRow, 'stage'>): Stage | undefined =>
  STAGES[stage === null ? 0 : STAGES.indexOf(stage) + 1];

const hasNextStage: Condition<ProgramRow> = {
  reads: ['type', 'stage'],
  fault: (row) => (row.type === 'INDUSTRY' && nextStage(row) ? null : 'NO_NEXT_STAGE'),
};

export const programVerbs = {
  createProgram: creates(program, CreateProgramInput, {
    does: 'Plan a program; a community plans general ones alone.',
    may: ownStaff,
    find: (ctx, place, input, faults) => columnsOf(ctx, place, input, faults),
    make: (input, { stage = null, ...columns }) => ({
      ...storedInput<ProgramRow>(CreateProgramInput, input),
      ...columns,
      stage: input.type === 'INDUSTRY' ? (stage ?? 'PROPOSED') : null,
    }),
  }),

  updateProgram: changes(program, UpdateProgramInput, {
    does: 'Change its words, dates, type, brand or lines of work.',
    while: isOpen,
    find: (ctx, row, input, faults) => columnsOf(ctx, row, input, faults),
    change: (_, __, input, columns) => ({
      set: { ...storedInput<ProgramRow>(UpdateProgramInput, input), ...columns },
    }),
  }),

  startProgram: changes(program, MoveInput, {
    does: 'Begin it; one result of several units needs one of them first.',
    moves: 'startProgram',
    async find(ctx, row, _, faults): Promise<true> {
      faults.push(...(await nobodyYetFaults(ctx, row)));
      return true;
    },
  }),

  closeProgram: changes(program, MoveInput, {
    does: 'Close it; with `evenSo` although some of it is still open. One result of several units to which not all agreed needs a reason.',
    moves: 'closeProgram',
    async find(ctx, row, { evenSo, reason }, faults) {
      faults.push(...(await unagreedFaults(ctx, row, reason)));
      if (!evenSo) faults.push(...(await openWorkFaults(ctx, row)));
      return true;
    },
  }),

  advanceStage: changes(program, AdvanceStageInput, {
    does: 'Take an industry to its next stage. Needs a reason.',
    moves: 'advanceStage',
    while: hasNextStage,
    change: (_, row) => ({ set: { stage: nextStage(row) } }),
  }),

  dropProgram: changes(program, MoveInput, {
    does: 'Give it up before it begins: whoever planned it, or the lead. Needs a reason.',
    moves: 'dropProgram',
    asks: byPlanner,
  }),
};
