import { type RowSamples, type Samples, type Stage, versioned } from '#test/samples';
import { placeId } from '#test/world';

/** In a community of theirs, whose worker reads along, as the district's admin does. */
export const street = {
  by: 'xiaoying.staff',
  also: ['xiaoying.lead'],
  refused: { 'changmingsi.worker': 'FORBIDDEN_STAFF', 'shangcheng.admin': 'FORBIDDEN_UNIT' },
} as const;
const { by } = street;

export const drafted = async ({ world, next }: Stage) => ({
  unitId: await placeId(world, '长明寺巷社区'),
  title: `夏夜巡河 ${next()}`,
});
export const planned = async (stage: Stage) =>
  stage.done('createProgram', await drafted(stage), by);
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
  createProgram: { ...street, input: drafted },
  updateProgram: {
    ...street,
    input: async (stage) => ({
      ...versioned(await planned(stage)),
      title: '夏夜巡河队',
      titleEn: 'River patrol',
      description: '每周三次。',
    }),
  },
  startProgram: { ...street, input: async (stage) => versioned(await planned(stage)) },
  pauseProgram: {
    ...street,
    input: async (stage) => ({
      ...versioned(await moved(stage, 'startProgram')),
      reason: '高温停办',
    }),
  },
  resumeProgram: {
    ...street,
    input: async (stage) => versioned(await moved(stage, 'startProgram', 'pauseProgram')),
  },
  closeProgram: { ...street, input: async (stage) => versioned(await planned(stage)) },
  reopenProgram: {
    ...street,
    input: async (stage) => ({
      ...versioned(await moved(stage, 'closeProgram')),
      reason: '居民要求继续',
    }),
  },
};

export const rows: RowSamples = {
  program: { does: ['insert', 'update'] },
};
