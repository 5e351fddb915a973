import { parseGlobalId } from '#kernel/ids';
import { monthly } from '#test/figure-fixture';
import type { RowSamples, Samples, Stage } from '#test/samples';
import { placeId } from '#test/world';
import { ofProgram, street } from '../../program/program/program.samples.ts';
import { guest, joined, partOf } from '../../program/share/share.samples.ts';

const { by } = street;

/** What the owner reads of a program. */
async function standing({ world }: Stage, id: string) {
  const [row] = await world.sql<{ version: number }>('select version from program where id = $1', [
    parseGlobalId(id)!.id,
  ]);
  return { id, ...row! };
}

/** Something that came of a program of 长明寺巷社区. */
const counted = async ({ world, next, done }: Stage, programId: string) => {
  const figure = await monthly(world, next(), { value: '12', wording: '12次' });
  const unitId = await placeId(world, '长明寺巷社区');
  return done('recordFigure', { ...figure, unitId, programId }, by);
};

/** A program of theirs under way, in which 紫阳街道 takes part, with something that came of it. */
export async function counting(stage: Stage) {
  const { id, version } = await joined(stage);
  await stage.done('startProgram', { id, expectedVersion: version }, by);
  await counted(stage, id);
  return standing(stage, id);
}

/** The same with a result that waits for its answer. */
async function proposed(stage: Stage) {
  const row = await counting(stage);
  await stage.done('proposeResult', ofProgram(row), by);
  return row.id;
}

export const samples: Samples = {
  proposeResult: {
    ...street,
    // The guest reads the program that it takes part in.
    refused: { ...street.refused, 'ziyang.staff': 'FORBIDDEN_STAFF' },
    input: async (stage) => ofProgram(await counting(stage)),
  },
  answerResult: {
    ...guest,
    async input(stage) {
      const said = { edition: 1, answer: 'NO', reason: '少算了两场' };
      return { ...(await partOf(stage, await proposed(stage))), ...said };
    },
  },
};

export const rows: RowSamples = {
  program_result: {
    does: ['insert'],
    columns: () => ({ told_on: '[2024-01-01,2025-01-01)' }),
  },
};
