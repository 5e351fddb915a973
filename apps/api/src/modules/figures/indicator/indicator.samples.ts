import { drafted, platform, SHANGCHENG } from '#test/indicator-fixture';
import { type Samples, type Stage, versioned } from '#test/samples';

const by = 'shangcheng.admin';
/** The district's people read its catalogue; the operator knows the district, and not what it has. */
const refused = {
  'xiaoying.lead': 'FORBIDDEN_CATALOGUE',
  'xiaoying.staff': 'FORBIDDEN_CATALOGUE',
  'ziyang.staff': 'FORBIDDEN_CATALOGUE',
  'changmingsi.worker': 'FORBIDDEN_CATALOGUE',
  'yiyou.owner': 'FORBIDDEN_CATALOGUE',
} as const;
const inDistrict = { by, refused: { ...refused, operator: 'FORBIDDEN_CATALOGUE' } } as const;
const blind = ['operator'];

/** Words that no source uses for meals; each sample takes another. */
const draft = (stage: Stage) => ({
  ...drafted(`SAMPLE_${stage.next()}`),
  dimensions: [{ name: '清晨' }],
});
const made = (stage: Stage) => stage.done('createIndicator', draft(stage), by);

export const samples: Samples = {
  createIndicator: { ...inDistrict, input: async (stage) => draft(stage) },
  updateIndicator: {
    ...{ by, refused },
    input: async (stage) => ({ ...versioned(await made(stage)), name: '邻里议事' }),
  },
  addIndicatorDimension: {
    ...inDistrict,
    blind,
    input: async (stage) => ({
      districtId: SHANGCHENG,
      indicatorId: (await made(stage)).id,
      dimension: { name: '夜间', kind: 'KIND' },
    }),
  },
  relateIndicators: {
    ...inDistrict,
    blind,
    input: async (stage) => ({
      districtId: SHANGCHENG,
      fromId: (await made(stage)).id,
      toId: platform('ACTIVITY_COUNT'),
      kind: 'PART_OF',
    }),
  },
};
