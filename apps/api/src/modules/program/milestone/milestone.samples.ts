import { globalId, parseGlobalId } from '#kernel/ids';
import { type RowSamples, type Samples, type Stage, versioned } from '#test/samples';
import { ofProgram, planned, street } from '../program/program.samples.ts';

/** Whoever works for the unit of the program keeps its milestones. */
const staff = {
  by: 'xiaoying.staff',
  also: ['xiaoying.lead', 'changmingsi.worker'],
  refused: { 'shangcheng.admin': 'FORBIDDEN_UNIT' },
} as const;

/** A program of 长明寺巷社区 with a milestone, and that by its id and version. */
async function withMilestone(stage: Stage) {
  const row = await planned(stage);
  const milestones = [{ title: '走访摸底', dueOn: '2026-06-30' }];
  const now = await stage.done('addMilestones', { ...ofProgram(row), milestones }, staff.by);
  const [found] = await stage.world.sql<{ id: string }>(
    'select id from milestone where program_id = $1',
    [parseGlobalId(row.id)!.id],
  );
  const id = globalId('Milestone', { districtId: 1, id: found!.id });
  return { program: now, milestone: { id, version: 1 } };
}
const added = async (stage: Stage) => versioned((await withMilestone(stage)).milestone);

/** Milestones of one program: one that stands alone, and one with a part. */
async function withTwo(stage: Stage) {
  const { program } = await withMilestone(stage);
  const milestones = [{ title: '收回问卷' }, { title: '催收', level: 2 }];
  const now = await stage.done('addMilestones', { ...ofProgram(program), milestones }, staff.by);
  const rows = await stage.world.sql<{ id: string }>(
    'select id from milestone where program_id = $1 order by position',
    [parseGlobalId(program.id)!.id],
  );
  const [alone, whole, part] = rows.map(({ id }) => globalId('Milestone', { districtId: 1, id }));
  return { program: now, alone: alone!, whole: whole!, part: part! };
}

export const samples: Samples = {
  addMilestones: {
    ...staff,
    async input(stage) {
      const { program, milestone } = await withMilestone(stage);
      return {
        ...{ ...ofProgram(program), parentId: milestone.id },
        milestones: [
          { title: '收回问卷', dueOn: '2026-06-30' },
          { title: '汇总', level: 2 },
        ],
      };
    },
  },
  updateMilestone: {
    ...staff,
    async input(stage) {
      const { program, milestone } = await withMilestone(stage);
      return { ...ofProgram(program), milestoneId: milestone.id, title: '入户走访' };
    },
  },
  moveMilestone: {
    ...staff,
    async input(stage) {
      const { program, alone, whole, part } = await withTwo(stage);
      return { ...ofProgram(program), milestoneId: alone, parentId: whole, afterId: part };
    },
  },
  startMilestone: { ...staff, input: added },
  finishMilestone: {
    ...staff,
    input: async (stage) => ({ ...(await added(stage)), words: '走访 320 户。' }),
  },
  correctMilestone: {
    ...staff,
    async input(stage) {
      const { milestone } = await withMilestone(stage);
      const words = '走访 320 户。';
      const done = await stage.done(
        'finishMilestone',
        { ...versioned(milestone), words },
        staff.by,
      );
      return { ...versioned(done), words: '走访 312 户。', reason: '有 8 户重复' };
    },
  },
  dropMilestone: {
    ...street,
    input: async (stage) => ({ ...(await added(stage)), reason: '并入下半年计划' }),
  },
};

export const rows: RowSamples = {
  milestone: {
    does: ['insert', 'update'],
    // One after the other in a program that several are planted in.
    columns: (said) => ({ position: said.length }),
  },
};
