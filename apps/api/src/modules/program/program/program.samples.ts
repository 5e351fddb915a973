import { type RowSamples, type Samples, type Stage, versioned } from '#test/samples';
import { placeId } from '#test/world';

/** In a community of theirs, whose worker reads along, as the district's admin does. */
export const street = {
  by: 'xiaoying.staff',
  also: ['xiaoying.lead'],
  refused: { 'changmingsi.worker': 'FORBIDDEN_STAFF', 'shangcheng.admin': 'FORBIDDEN_UNIT' },
} as const;
const { by } = street;
/** Its worker keeps what the community does itself. */
const community = {
  by,
  also: ['xiaoying.lead', 'changmingsi.worker'],
  refused: { 'shangcheng.admin': 'FORBIDDEN_UNIT' },
} as const;
const lead = {
  by: 'xiaoying.lead',
  refused: {
    ...street.refused,
    'xiaoying.staff': 'FORBIDDEN_LEAD',
    'changmingsi.worker': 'FORBIDDEN_LEAD',
  },
} as const;
/** Whoever planned it, and the lead. */
const planner = {
  by,
  also: ['xiaoying.lead'],
  refused: { ...street.refused, 'changmingsi.worker': 'FORBIDDEN_LEAD' },
} as const;
const without = { schoolId: 'Plans for schools are the street’s; program.type.test.ts has them.' };
const beside = { batch: { type: 'PILOT' } };

export const drafted = async ({ world, next }: Stage) => ({
  unitId: await placeId(world, '长明寺巷社区'),
  title: `夏夜巡河 ${next()}`,
});
export const branded = async ({ world, done, next }: Stage) => {
  const input = { unitId: await placeId(world, '小营街道'), name: `红书坊 ${next()}` };
  return (await done('createBrand', input, by)).id;
};
export const planned = async (stage: Stage) =>
  stage.done('createProgram', await drafted(stage), by);
const binned = async (stage: Stage) =>
  stage.done('deleteProgram', versioned(await planned(stage)), by);
export const moved = async (stage: Stage, ...verbs: string[]) => {
  let row = await planned(stage);
  for (const verb of verbs) row = await stage.done(verb, { ...versioned(row), reason: '暑期' }, by);
  return row;
};

export const ofProgram = ({ id, version }: { id: string; version: number }) => ({
  programId: id,
  expectedVersion: version,
});

export const samples: Samples = {
  createProgram: {
    ...community,
    ...{ without, beside },
    input: async (stage) => ({ ...(await drafted(stage)), brandId: await branded(stage) }),
  },
  updateProgram: {
    ...community,
    ...{ without, beside },
    input: async (stage) => ({
      ...versioned(await planned(stage)),
      brandId: await branded(stage),
      lines: ['HEALTH'],
      title: '夏夜巡河队',
      titleEn: 'River patrol',
      description: '每周三次。',
    }),
  },
  startProgram: { ...community, input: async (stage) => versioned(await planned(stage)) },
  dropProgram: {
    ...planner,
    input: async (stage) => ({ ...versioned(await planned(stage)), reason: '无人报名' }),
  },
  deleteProgram: { ...planner, input: async (stage) => versioned(await planned(stage)) },
  restoreProgram: {
    ...planner,
    // Whoever may not write for the unit knows nothing of its bin.
    refused: { 'changmingsi.worker': 'FORBIDDEN_LEAD' },
    input: async (stage) => versioned(await binned(stage)),
  },
  advanceStage: {
    ...street,
    async input(stage) {
      const draft = { ...(await drafted(stage)), type: 'INDUSTRY', stage: 'RESEARCH' };
      return { ...versioned(await stage.done('createProgram', draft, by)), reason: '样品已检测' };
    },
  },
  pauseProgram: {
    ...community,
    input: async (stage) => ({
      ...versioned(await moved(stage, 'startProgram')),
      reason: '高温停办',
    }),
  },
  resumeProgram: {
    ...community,
    input: async (stage) => versioned(await moved(stage, 'startProgram', 'pauseProgram')),
  },
  closeProgram: {
    ...street,
    input: async (stage) => versioned(await moved(stage, 'startProgram')),
  },
  reopenProgram: {
    ...lead,
    input: async (stage) => ({
      ...versioned(await moved(stage, 'startProgram', 'closeProgram')),
      reason: '居民要求继续',
    }),
  },
};

export const rows: RowSamples = {
  program: {
    does: ['insert', 'update'],
    refers: ['brand'],
    columns: (_, refer) => ({ brand_id: refer('brand') }),
  },
};
