import { placeId } from '#test/figure-fixture';
import { type RowSamples, type Samples, type Stage, versioned } from '#test/samples';
import { globalId, parseGlobalId } from '#kernel/ids';

/** In a community of theirs, whose worker reads along, as the district's admin does. */
const street = {
  by: 'xiaoying.staff',
  also: ['xiaoying.lead'],
  refused: { 'changmingsi.worker': 'FORBIDDEN_STAFF', 'shangcheng.admin': 'FORBIDDEN_UNIT' },
} as const;
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

const drafted = async ({ world, next }: Stage) => ({
  unitId: await placeId(world, '长明寺巷社区'),
  title: `夏夜巡河 ${next()}`,
});
const planned = async (stage: Stage) => stage.done('createProgram', await drafted(stage), by);
const moved = async (stage: Stage, ...verbs: string[]) => {
  let row = await planned(stage);
  for (const verb of verbs) row = await stage.done(verb, { ...versioned(row), reason: '暑期' }, by);
  return row;
};
const ofProgram = ({ id, version }: { id: string; version: number }) => ({
  programId: id,
  expectedVersion: version,
});
const partnerId = async ({ world }: Stage) => {
  const [row] = await world.sql<{ id: string }>(
    'select partner_id as id from district_partner where district_id = 1 order by 1 limit 1',
  );
  return globalId('Partner', { districtId: 0, id: row!.id });
};

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
  createProgram: { ...street, input: drafted },
  updateProgram: {
    ...street,
    input: async (stage) => ({
      ...versioned(await planned(stage)),
      title: '夏夜巡河队',
      titleEn: 'River patrol',
      description: '每周三次。',
    }),
  },
  startProgram: { ...street, input: async (stage) => versioned(await planned(stage)) },
  pauseProgram: {
    ...street,
    input: async (stage) => ({
      ...versioned(await moved(stage, 'startProgram')),
      reason: '高温停办',
    }),
  },
  resumeProgram: {
    ...street,
    input: async (stage) => versioned(await moved(stage, 'startProgram', 'pauseProgram')),
  },
  closeProgram: { ...street, input: async (stage) => versioned(await planned(stage)) },
  reopenProgram: {
    ...street,
    input: async (stage) => ({
      ...versioned(await moved(stage, 'closeProgram')),
      reason: '居民要求继续',
    }),
  },
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
      weight: 2,
    }),
  },
};

export const rows: RowSamples = {
  program: { does: ['insert', 'update'] },
  participation: { does: ['insert', 'delete'] },
  program_partner: { does: ['insert', 'update', 'delete'] },
};
