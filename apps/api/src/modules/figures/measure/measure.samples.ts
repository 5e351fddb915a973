import { SHANGCHENG } from '#test/indicator-fixture';
import type { Samples } from '#test/samples';

const by = 'shangcheng.admin';
const WORDS = Array.from({ length: 400 }, (_, at) => String.fromCodePoint(0x9f00 + at));

export const samples: Samples = {
  addMeasureWord: {
    by,
    input: async ({ next }) => ({
      districtId: SHANGCHENG,
      kind: 'MEAL',
      word: WORDS[next() % WORDS.length]!,
    }),
  },
};
