import { indicatorId, monthly, placeId } from '#test/figure-fixture';
import { type Samples, type Stage, versioned } from '#test/samples';

const by = 'xiaoying.staff';
const source = { kind: 'ENTRY', title: '活动台账' };
/** Months long past, so that no sample meets another test's. */
const asked = ({ world, next }: Stage) => monthly(world, next(), { value: '6', wording: '6次' });
const recorded = async (stage: Stage) => stage.done('recordFigure', await asked(stage), by);

export const samples: Samples = {
  recordFigure: { by, input: asked },
  correctFigure: {
    by,
    input: async (stage) => ({
      ...versioned(await recorded(stage)),
      quantity: { value: '7', wording: '7次', measure: '次' },
      reason: '漏记一次',
      source,
    }),
  },
  withdrawFigure: {
    by,
    input: async (stage) => ({ ...versioned(await recorded(stage)), reason: '重复' }),
  },
  setTarget: {
    by: 'xiaoying.lead',
    async input({ world, next }) {
      const year = 2100 + next();
      return {
        unitId: await placeId(world, '小营街道'),
        indicatorId: await indicatorId(world, 'VENUE_USE_COUNT'),
        planStart: `${year}-01-01`,
        planEnd: `${year + 1}-01-01`,
        quantity: { value: '100', wording: '100次' },
        source: { kind: 'REPORT', title: '年度计划' },
      };
    },
  },
};
