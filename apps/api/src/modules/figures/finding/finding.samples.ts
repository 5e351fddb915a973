import { newFinding, UNITS } from '#test/finding-world';
import { type RowSamples, type Samples, type Stage, versioned } from '#test/samples';

const by = 'xiaoying.staff';
const own = {
  by,
  also: ['xiaoying.lead', 'changmingsi.worker'],
  refused: { 'shangcheng.admin': 'FORBIDDEN_UNIT' },
} as const;
const reason = '分两场办，一场只报一次。';

const found = async ({ world, as }: Stage) => {
  const { finding } = await newFinding(world, await as('shangcheng.admin'), 'changmingsi');
  return { ...versioned(finding), reason };
};

export const samples: Samples = {
  explainFinding: { ...own, input: found },
  markUnverifiable: { ...own, input: found },
  reopenFinding: {
    ...own,
    async input(stage) {
      const row = await stage.done('explainFinding', await found(stage), by);
      return { ...versioned(row), reason };
    },
  },
  runChecks: {
    by,
    also: ['xiaoying.lead', 'shangcheng.admin'],
    refused: { 'yiyou.owner': 'FORBIDDEN', 'changmingsi.worker': 'FORBIDDEN' },
    input: async () => ({ unitId: UNITS.xiaoying }),
    untold: 'Whoever reads what is checked may have it checked.',
  },
};

export const rows: RowSamples = {
  // Findings follow from figures: who reads them may bring them up to date.
  finding: { does: ['insert', 'update'], writes: 'readers' },
};
