import { type RowSamples, type Samples, type Stage, versioned } from '#test/samples';
import { placeId } from '#test/world';

const by = 'xiaoying.staff';
/** Of a community of theirs: its whole district works with it. */
const refused = {
  'changmingsi.worker': 'FORBIDDEN_STAFF',
  'shangcheng.admin': 'FORBIDDEN_UNIT',
  'ziyang.staff': 'FORBIDDEN_STAFF',
} as const;
const street = { by, also: ['xiaoying.lead'], refused } as const;

const drafted = async ({ world, next }: Stage) => ({
  unitId: await placeId(world, '长明寺巷社区'),
  name: `书香${next()}`,
});
const made = async (stage: Stage) => stage.done('createBrand', await drafted(stage), by);

export const samples: Samples = {
  createBrand: {
    ...street,
    refused: { 'changmingsi.worker': 'FORBIDDEN_STAFF', 'shangcheng.admin': 'FORBIDDEN_UNIT' },
    input: drafted,
  },
  updateBrand: {
    ...street,
    input: async (stage) => ({ ...versioned(await made(stage)), note: '全民阅读' }),
  },
  endBrand: {
    ...street,
    input: async (stage) => ({ ...versioned(await made(stage)), endedOn: '2026-06-30' }),
  },
};

export const rows: RowSamples = { brand: { does: ['insert', 'update'], reads: 'shared' } };
