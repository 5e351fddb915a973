import type { RowSamples, Samples, Stage } from '#test/samples';
import { globalId } from '#kernel/ids';
import { ofProgram, planned, street } from './program.samples.ts';

const { by } = street;

export const partnerId = async ({ world }: Stage) => {
  const [row] = await world.sql<{ id: string }>(
    'select partner_id as id from district_partner where district_id = 1 order by 1 limit 1',
  );
  return globalId('Partner', { districtId: 0, id: row!.id });
};

export const samples: Samples = {
  addProgramPartner: {
    ...street,
    input: async (stage) => ({
      ...ofProgram(await planned(stage)),
      partnerId: await partnerId(stage),
      note: '授课',
    }),
  },
  removeProgramPartner: {
    ...street,
    async input(stage) {
      const partner = await partnerId(stage);
      const added = { ...ofProgram(await planned(stage)), partnerId: partner };
      const row = await stage.done('addProgramPartner', added, by);
      return { ...ofProgram(row), partnerId: partner };
    },
  },
};

export const rows: RowSamples = {
  program_partner: { does: ['insert', 'update', 'delete'] },
};
