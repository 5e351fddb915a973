import { SHANGCHENG } from '#test/indicator-fixture';
import type { Samples } from '#test/samples';

const WORDS = Array.from({ length: 400 }, (_, at) => String.fromCodePoint(0x9f00 + at));

export const samples: Samples = {
  addMeasureWord: {
    by: 'shangcheng.admin',
    refused: {
      operator: 'FORBIDDEN_CATALOGUE',
      'xiaoying.lead': 'FORBIDDEN_CATALOGUE',
      'xiaoying.staff': 'FORBIDDEN_CATALOGUE',
      'ziyang.staff': 'FORBIDDEN_CATALOGUE',
      'changmingsi.worker': 'FORBIDDEN_CATALOGUE',
      'yiyou.owner': 'FORBIDDEN_CATALOGUE',
    },
    input: async ({ next }) => ({
      districtId: SHANGCHENG,
      kind: 'MEAL',
      word: WORDS[next() % WORDS.length]!,
    }),
  },
};
