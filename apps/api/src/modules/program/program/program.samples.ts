import { placeId } from '#test/figure-fixture';
import { type RowSamples, type Samples, type Stage, versioned } from '#test/samples';
import { globalId, parseGlobalId } from '#kernel/ids';

const by = 'xiaoying.staff';
const guest = 'ziyang.staff';

const drafted = async ({ world, next }: Stage) => ({
  unitId: await placeId(world, '小营街道'),
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
  createProgram: { by, input: drafted },
  updateProgram: {
    by,
    input: async (stage) => ({
      ...versioned(await planned(stage)),
      title: '夏夜巡河队',
      titleEn: 'River patrol',
      description: '每周三次。',
    }),
  },
  startProgram: { by, input: async (stage) => versioned(await planned(stage)) },
  pauseProgram: {
    by,
    input: async (stage) => ({
      ...versioned(await moved(stage, 'startProgram')),
      reason: '高温停办',
    }),
  },
  resumeProgram: {
    by,
    input: async (stage) => versioned(await moved(stage, 'startProgram', 'pauseProgram')),
  },
  closeProgram: { by, input: async (stage) => versioned(await planned(stage)) },
  reopenProgram: {
    by,
    input: async (stage) => ({
      ...versioned(await moved(stage, 'closeProgram')),
      reason: '居民要求继续',
    }),
  },
  addProgramPartner: {
    by,
    input: async (stage) => ({
      ...ofProgram(await planned(stage)),
      partnerId: await partnerId(stage),
      note: '授课',
    }),
  },
  removeProgramPartner: {
    by,
    async input(stage) {
      const partner = await partnerId(stage);
      const added = { ...ofProgram(await planned(stage)), partnerId: partner };
      const row = await stage.done('addProgramPartner', added, by);
      return { ...ofProgram(row), partnerId: partner };
    },
  },
  acceptInvitation: { by: guest, input: async (stage) => invited(stage) },
  declineInvitation: {
    by: guest,
    input: async (stage) => ({ ...(await invited(stage)), reason: '人手不够' }),
  },
  leaveProgram: {
    by: guest,
    async input(stage) {
      const row = await stage.done('acceptInvitation', await invited(stage), guest);
      return { ...versioned(row), reason: '另有安排' };
    },
  },
  setParticipation: {
    by,
    input: async (stage) => ({
      ...ofProgram(await planned(stage)),
      participantId: await placeId(stage.world, '长明寺巷社区'),
      weight: 2,
    }),
  },
};

export const rows: RowSamples = {
  program: { does: ['insert', 'update'] },
  participation: { does: ['insert', 'delete'] },
  program_partner: { does: ['insert', 'update', 'delete'] },
};
