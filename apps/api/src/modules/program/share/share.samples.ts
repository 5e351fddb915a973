import { globalId, parseGlobalId } from '#kernel/ids';
import type { Samples, Stage } from '#test/samples';
import { placeId } from '#test/world';
import { ofProgram, planned, street } from '../program/program.samples.ts';

const { by } = street;

/** Whoever reads the program reads who takes part; the answer is the guest's. */
export const guest = {
  by: 'ziyang.staff',
  refused: {
    'xiaoying.lead': 'FORBIDDEN_STAFF',
    'xiaoying.staff': 'FORBIDDEN_STAFF',
    'changmingsi.worker': 'FORBIDDEN_STAFF',
    'shangcheng.admin': 'FORBIDDEN_UNIT',
  },
} as const;

/** What the owner reads of a program; its version moves with those of its parts. */
async function standing({ world }: Stage, id: string) {
  const [row] = await world.sql<{ version: number; shares: number }>(
    'select version, shares_version as shares from program where id = $1',
    [parseGlobalId(id)!.id],
  );
  return { id, ...row! };
}

/** The part of 紫阳街道 in a program. */
export async function partOf({ world }: Stage, programId: string) {
  const [row] = await world.sql<{ id: string; version: number }>(
    `select p.id, p.version from participation p
       join unit_version v on v.unit_id = p.participant_id and v.name = '紫阳街道'
      where p.program_id = $1`,
    [parseGlobalId(programId)!.id],
  );
  const { id, version } = row!;
  return { id: globalId('Participation', { districtId: 1, id }), expectedVersion: version };
}

/** A program of 长明寺巷社区 in which 紫阳街道 takes part. */
export async function joined(stage: Stage) {
  const row = await planned(stage);
  const participantId = await placeId(stage.world, '紫阳街道');
  await stage.done('setParticipation', { ...ofProgram(row), participantId }, by);
  await stage.done('acceptInvitation', await partOf(stage, row.id), guest.by);
  return standing(stage, row.id);
}

export const proposal = async (stage: Stage, row: { id: string; version: number }) => ({
  ...ofProgram(row),
  shares: [{ participantId: await placeId(stage.world, '紫阳街道'), weight: 3 }],
});

/** The same with shares that wait for its answer. */
export async function proposed(stage: Stage) {
  const row = await joined(stage);
  await stage.done('proposeShares', await proposal(stage, row), by);
  return standing(stage, row.id);
}

export const samples: Samples = {
  proposeShares: {
    ...street,
    // The guest reads the program that it takes part in.
    refused: { ...street.refused, 'ziyang.staff': 'FORBIDDEN_STAFF' },
    input: async (stage) => proposal(stage, await joined(stage)),
  },
  answerShares: {
    ...guest,
    async input(stage) {
      const { id, shares } = await proposed(stage);
      const said = { version: shares, answer: 'NO', reason: '人手最多，应占一半' };
      return { ...(await partOf(stage, id)), ...said };
    },
  },
};
