import { type RowSamples, type Samples, type Stage, versioned } from '#test/samples';
import { planned } from '../../program/program/program.samples.ts';

/** Whoever works for the unit of the program keeps its files. */
const staff = {
  by: 'xiaoying.staff',
  also: ['xiaoying.lead', 'changmingsi.worker'],
  refused: { 'shangcheng.admin': 'FORBIDDEN_UNIT' },
} as const;

const linkTo = async (stage: Stage) => {
  const { id, version } = await planned(stage);
  const url = `https://example.org/${stage.next()}`;
  return { subjectId: id, expectedVersion: version, url };
};

/** A link of a program of 长明寺巷社区, by its id and version. */
async function attached(stage: Stage) {
  const input = await linkTo(stage);
  await stage.done('attachFile', input, staff.by);
  const send = await stage.as(staff.by);
  const { data } = await send<{ attachments: { nodes: { id: string; version: number }[] } }>(
    'query ($of: ID!) { attachments(of: $of) { nodes { id version } } }',
    { of: input.subjectId },
  );
  return data!.attachments.nodes[0]!;
}

export const samples: Samples = {
  attachFile: { ...staff, input: linkTo },
  describeAttachment: {
    ...staff,
    input: async (stage) => ({ ...versioned(await attached(stage)), caption: '活动现场' }),
  },
  deleteAttachment: {
    ...staff,
    input: async (stage) => versioned(await attached(stage)),
  },
  restoreAttachment: {
    ...staff,
    // Whoever may not write for the unit knows nothing of its bin.
    refused: 'What lies in the bin is told to whoever may write for the unit alone.',
    input: async (stage) =>
      versioned(await stage.done('deleteAttachment', versioned(await attached(stage)), staff.by)),
  },
};

export const rows: RowSamples = {
  attachment: {
    does: ['insert', 'update'],
    refers: ['program'],
    columns: (_, refer) => ({
      ...{ subject_kind: 'Program', subject_id: refer('program'), reads: 'DATED' },
      ...{ kind: 'LINK', url: 'https://example.org/', on_day: '2024-01-01' },
      ...{ name: null, type: null, sha256: null, thumb: null, bytes: 0 },
    }),
  },
};
