import { type RowSamples, type Samples, type Stage, versioned } from '#test/samples';
import { placeId } from '#test/world';

const by = 'xiaoying.staff';
const above = {
  'changmingsi.worker': 'FORBIDDEN_STAFF',
  'shangcheng.admin': 'FORBIDDEN_UNIT',
} as const;
/** Of a community of theirs: its whole district works with it. */
const street = {
  by,
  also: ['xiaoying.lead'],
  refused: { ...above, 'ziyang.staff': 'FORBIDDEN_STAFF' },
} as const;

const drafted = async ({ world, next }: Stage) => ({
  unitId: await placeId(world, '长明寺巷社区'),
  title: `学习雷锋 ${next()}`,
  year: 2024,
  quarter: 1,
  fromDay: '2024-03-01',
  untilDay: '2024-03-31',
  lines: ['CARE_COMMITTEE'],
});
const made = async (stage: Stage) => stage.done('createTheme', await drafted(stage), by);

export const samples: Samples = {
  createTheme: { ...street, refused: above, input: drafted },
  updateTheme: {
    ...street,
    input: async (stage) => ({ ...versioned(await made(stage)), untilDay: '2024-04-05' }),
  },
  removeTheme: { ...street, input: async (stage) => versioned(await made(stage)) },
};

export const rows: RowSamples = {
  theme: { does: ['insert', 'update'], reads: 'shared' },
};
