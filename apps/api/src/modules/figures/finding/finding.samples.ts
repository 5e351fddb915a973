import { newFinding, UNITS } from '#test/finding-world';
import { type RowSamples, type Samples, versioned } from '#test/samples';

export const samples: Samples = {
  settleFinding: {
    by: 'xiaoying.staff',
    async input({ world, as }) {
      const { finding } = await newFinding(world, await as('shangcheng.admin'), 'xiaoying');
      return { ...versioned(finding), decision: 'EXPLAINED', reason: '分两场办，一场只报一次。' };
    },
  },
  runChecks: { by: 'xiaoying.staff', input: async () => ({ unitId: UNITS.xiaoying }) },
};

export const rows: RowSamples = {
  // Findings follow from figures: who reads them may bring them up to date.
  finding: { does: ['insert', 'update'], writes: 'readers' },
  finding_settlement: { does: ['insert'] },
};
