import { type RowSamples, type Samples, type Stage, versioned } from '#test/samples';
import { placeId } from '#test/world';
import { globalId, parseGlobalId } from '#kernel/ids';
import { ofProgram, planned, street } from './program.samples.ts';

const { by } = street;

/** Whoever reads the program reads who takes part; the answer is the guest's. */
const guest = {
  by: 'ziyang.staff',
  refused: {
    'xiaoying.lead': 'FORBIDDEN_STAFF',
    'xiaoying.staff': 'FORBIDDEN_STAFF',
    'changmingsi.worker': 'FORBIDDEN_STAFF',
    'shangcheng.admin': 'FORBIDDEN_UNIT',
  },
} as const;

/** An invitation of 紫阳街道. */
async function invited(stage: Stage) {
  const row = await planned(stage);
  const participantId = await placeId(stage.world, '紫阳街道');
  await stage.done('setParticipation', { ...ofProgram(row), participantId }, by);
  const [held] = await stage.world.sql<{ id: string }>(
    'select id from participation where program_id = $1',
    [parseGlobalId(row.id)!.id],
  );
  const id = globalId('Participation', { districtId: 1, id: held!.id });
  return { id, expectedVersion: 1 };
}

export const samples: Samples = {
  acceptInvitation: { ...guest, input: async (stage) => invited(stage) },
  declineInvitation: {
    ...guest,
    input: async (stage) => ({ ...(await invited(stage)), reason: '人手不够' }),
  },
  leaveProgram: {
    ...guest,
    async input(stage) {
      const row = await stage.done('acceptInvitation', await invited(stage), guest.by);
      return { ...versioned(row), reason: '另有安排' };
    },
  },
  setParticipation: {
    ...street,
    input: async (stage) => ({
      ...ofProgram(await planned(stage)),
      participantId: await placeId(stage.world, '小营街道'),
    }),
  },
};

export const rows: RowSamples = {
  participation: { does: ['insert', 'delete'] },
};
