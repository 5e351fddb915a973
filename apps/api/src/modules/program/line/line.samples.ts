import { SHANGCHENG } from '#test/indicator-fixture';
import { type Samples, type Stage, versioned } from '#test/samples';

const by = 'shangcheng.admin';
/** Everybody reads the lines of work; the district's are its admin's to keep. */
const refused = {
  'xiaoying.lead': 'FORBIDDEN_CATALOGUE',
  'xiaoying.staff': 'FORBIDDEN_CATALOGUE',
  'ziyang.staff': 'FORBIDDEN_CATALOGUE',
  'changmingsi.worker': 'FORBIDDEN_CATALOGUE',
  'yiyou.owner': 'FORBIDDEN_CATALOGUE',
} as const;

const draft = ({ next }: Stage) => ({
  districtId: SHANGCHENG,
  code: `LINE_${next()}`,
  name: '数字治理',
});

export const samples: Samples = {
  createWorkLine: {
    by,
    refused: { ...refused, operator: 'FORBIDDEN_CATALOGUE' },
    input: async (stage) => draft(stage),
  },
  updateWorkLine: {
    ...{ by, refused },
    input: async (stage) => ({
      ...versioned(await stage.done('createWorkLine', draft(stage), by)),
      name: '数字治理办',
      nameEn: 'Digital office',
    }),
  },
};
