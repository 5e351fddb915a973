import type { Samples } from '#test/samples';
import { placeId } from '#test/world';
import { ofProgram, planned, street } from '../program/program.samples.ts';

export const samples: Samples = {
  copyProgram: {
    ...street,
    async input(stage) {
      const row = await planned(stage);
      const milestones = [{ title: '摸底' }, { title: '入户', level: 2 }];
      await stage.done('addMilestones', { ...ofProgram(row), milestones }, street.by);
      const unitId = await placeId(stage.world, '长明寺巷社区');
      return { unitId, fromId: row.id, startsOn: '2027-03-01' };
    },
  },
};
