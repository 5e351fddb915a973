import type { RowSamples, Samples } from '#test/samples';
import { placeId } from '#test/world';
import { ofProgram, planned, street } from '../program/program.samples.ts';
import { partnerId } from '../program/program.partner.samples.ts';

export const samples: Samples = {
  setPosts: {
    ...street,
    input: async (stage) => ({
      ...ofProgram(await planned(stage)),
      posts: [
        {
          ...{ post: '街道团工委书记', kind: 'LEAD' },
          ofUnitId: await placeId(stage.world, '小营街道'),
          partnerId: await partnerId(stage),
        },
      ],
    }),
  },
};

export const rows: RowSamples = { program_post: { does: ['insert', 'delete'] } };
