import { newFinding, UNITS } from '#test/finding-world';
import { type RowSamples, type Samples, type Stage, versioned } from '#test/samples';

const by = 'xiaoying.staff';
const reason = '分两场办，一场只报一次。';

const found = async ({ world, as }: Stage) => {
  const { finding } = await newFinding(world, await as('shangcheng.admin'), 'xiaoying');
  return { ...versioned(finding), reason };
};

export const samples: Samples = {
  explainFinding: { by, input: found },
  markUnverifiable: { by, input: found },
  reopenFinding: {
    by,
    async input(stage) {
      const row = await stage.done('explainFinding', await found(stage), by);
      return { ...versioned(row), reason };
    },
  },
  runChecks: { by, input: async () => ({ unitId: UNITS.xiaoying }) },
};

export const rows: RowSamples = {
  // Findings follow from figures: who reads them may bring them up to date.
  finding: { does: ['insert', 'update'], writes: 'readers' },
};
