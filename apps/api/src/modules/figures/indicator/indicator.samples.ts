import { drafted, platform, SHANGCHENG } from '#test/indicator-fixture';
import { type Samples, type Stage, versioned } from '#test/samples';

const by = 'shangcheng.admin';

/** Words that no source uses for meals; each sample takes another. */
const draft = (stage: Stage) => ({
  ...drafted(`SAMPLE_${stage.next()}`),
  dimensions: [{ name: '清晨' }],
});
const made = (stage: Stage) => stage.done('createIndicator', draft(stage), by);

export const samples: Samples = {
  createIndicator: { by, input: async (stage) => draft(stage) },
  updateIndicator: {
    by,
    input: async (stage) => ({ ...versioned(await made(stage)), name: '邻里议事' }),
  },
  addIndicatorDimension: {
    by,
    input: async (stage) => ({
      districtId: SHANGCHENG,
      indicatorId: (await made(stage)).id,
      dimension: { name: '夜间', kind: 'KIND' },
    }),
  },
  relateIndicators: {
    by,
    input: async (stage) => ({
      districtId: SHANGCHENG,
      fromId: (await made(stage)).id,
      toId: platform('ACTIVITY_COUNT'),
      kind: 'PART_OF',
    }),
  },
};
