import { indicatorId, monthly } from '#test/figure-fixture';
import { type Samples, type Stage, versioned } from '#test/samples';
import { placeId } from '#test/world';

const by = 'xiaoying.staff';
/** In a community of theirs, where its worker records as well. */
const own = {
  by,
  also: ['xiaoying.lead', 'changmingsi.worker'],
  refused: { 'shangcheng.admin': 'FORBIDDEN_UNIT' },
} as const;
const source = { kind: 'ENTRY', title: '活动台账' };
/** Months long past, so that no sample meets another test's. */
const asked = async ({ world, next }: Stage) => ({
  ...(await monthly(world, next(), { value: '6', wording: '6次' })),
  unitId: await placeId(world, '长明寺巷社区'),
});
const programId = async ({ next, done }: Stage, unitId: string) => {
  const title = `邻里食堂 ${next()}`;
  return (await done('createProgram', { unitId, title }, by)).id;
};
const recorded = async (stage: Stage) => stage.done('recordFigure', await asked(stage), by);

/** Of a street, whose head and district set what its staff are measured against. */
const governed = {
  by: 'xiaoying.lead',
  also: ['shangcheng.admin'],
  refused: { 'xiaoying.staff': 'FORBIDDEN_TARGET' },
} as const;
async function planned(stage: Stage) {
  const { world, next } = stage;
  const year = 2100 + next();
  const unitId = await placeId(world, '小营街道');
  return {
    unitId,
    indicatorId: await indicatorId(world, 'VENUE_USE_COUNT'),
    programId: await programId(stage, unitId),
    planStart: `${year}-01-01`,
    planEnd: `${year + 1}-01-01`,
    quantity: { value: '100', wording: '100次' },
    source: { kind: 'REPORT', title: '年度计划' },
  };
}
const set = async (stage: Stage) => stage.done('setTarget', await planned(stage), governed.by);

export const samples: Samples = {
  recordFigure: {
    ...own,
    async input(stage) {
      const figure = await asked(stage);
      return { ...figure, programId: await programId(stage, figure.unitId) };
    },
  },
  correctFigure: {
    ...own,
    input: async (stage) => ({
      ...versioned(await recorded(stage)),
      quantity: { value: '7', wording: '7次', measure: '次' },
      reason: '漏记一次',
      source,
    }),
  },
  withdrawFigure: {
    ...own,
    input: async (stage) => ({ ...versioned(await recorded(stage)), reason: '重复' }),
  },
  setTarget: {
    ...governed,
    // These read the street, and no target of it.
    refused: {
      ...governed.refused,
      'yiyou.owner': 'FORBIDDEN_TARGET',
      'changmingsi.worker': 'FORBIDDEN_TARGET',
    },
    input: planned,
  },
  changeTarget: {
    ...governed,
    input: async (stage) => ({
      ...versioned(await set(stage)),
      quantity: { value: '120', wording: '120次' },
      planText: '年度计划',
      reason: '计划上调',
      source,
    }),
  },
  withdrawTarget: {
    ...governed,
    input: async (stage) => ({ ...versioned(await set(stage)), reason: '计划取消' }),
  },
};
