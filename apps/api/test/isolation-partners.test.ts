import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../src/kernel/ids.ts';
import { insert, PLACES, type Place } from './isolation-rows.ts';
import { type Holder, newHolder, openRowDoor, type RowDoor } from './row-door.ts';
import { openWorld, type World } from './world.ts';

let world: World;
let door: RowDoor;
const names = new Map<string, string>();
beforeAll(async () => {
  world = await openWorld();
  door = await openRowDoor(world.database.urls.app);
  await plantRows();
});
afterAll(async () => {
  await door.close();
  await world.close();
});

const DATES = { past: '2019-03-01', inside: '2022-03-01' } as const;

async function add(
  name: string,
  table: string,
  place: Place,
  row: Record<string, unknown>,
): Promise<string> {
  const { districtId, unitId } = PLACES[place];
  const id = newId();
  names.set(id, name);
  await insert(world, table, { district_id: districtId, id, unit_id: unitId, ...row });
  return id;
}

const programs = {} as Record<'own' | 'other' | 'child' | 'neighbour', string>;

/** Two programs of 小营街道, one of its child, one of its neighbour; dated rows inside and before 2021. */
async function plantRows(): Promise<void> {
  const title = { title: 'p', description: 'secret' };
  programs.own = await add('own', 'program', 'own', { ...title, starts_on: '2030-01-01' });
  programs.other = await add('other', 'program', 'own', title);
  programs.child = await add('child', 'program', 'child', title);
  programs.neighbour = await add('neighbour', 'program', 'neighbour', title);
  const [measure] = await world.sql<{ code: string; id: string }>(
    'select measure_code as code, id from indicator limit 1',
  );
  const of = { program_id: programs.own, program_unit_id: PLACES.own.unitId };
  for (const [when, day] of Object.entries(DATES)) {
    const sourceId = await add(`source ${when}`, 'source', 'own', {
      ...of,
      kind: 'ENTRY',
      title: 's',
      published_on: day,
    });
    const quantity = {
      indicator_id: measure!.id,
      measure_code: measure!.code,
      qualifier: 'EXACT',
      source_id: sourceId,
    };
    const span = [day, `${day.slice(0, 4)}-04-01`];
    const figure = {
      ...quantity,
      slot_id: newId(),
      basis: 'FLOW',
      origin: 'SYNTHETIC',
      period_start: span[0],
      period_end: span[1],
      value: 7,
    };
    await add(`activity ${when}`, 'activity', 'own', {
      ...of,
      title: 'a',
      held_on: day,
      coverage: 'FULL',
      attendance: 12,
    });
    await add(`figure ${when}`, 'figure', 'own', { ...of, ...figure });
    await add(`target ${when}`, 'target', 'own', {
      ...of,
      ...quantity,
      plan_start: span[0],
      plan_end: span[1],
      value: 9,
    });
    await add(`guest figure ${when}`, 'figure', 'neighbour', {
      ...of,
      ...figure,
      slot_id: newId(),
    });
    await add(`guest activity ${when}`, 'activity', 'neighbour', {
      ...of,
      title: 'a',
      held_on: day,
      coverage: 'FULL',
    });
  }
  await add('undated figure', 'figure', 'own', {
    ...of,
    indicator_id: measure!.id,
    measure_code: measure!.code,
    qualifier: 'EXACT',
    source_id: [...names].find(([, name]) => name === 'source past')![0],
    slot_id: newId(),
    basis: 'FLOW',
    origin: 'SYNTHETIC',
    value: 8,
  });
  await add('undated activity', 'activity', 'own', { ...of, title: 'a', coverage: 'FULL' });
}

interface Terms {
  signed?: string | null;
  starts?: string | null;
  ends?: string | null;
  ended?: string | null;
  groups?: string[];
  covers?: { units?: Place[]; programs?: (keyof typeof programs)[] };
  member?: { startsOn?: string; endedOn?: string };
}

/** An agreement of 小营街道 with the partner; dates are days or SQL relative to today. */
async function agree(partnerId: string, terms: Terms): Promise<void> {
  const {
    signed = '2021-01-01',
    starts = '2021-01-01',
    ends = null,
    ended = null,
    groups = ['BASICS'],
    covers = { programs: ['own'] },
  } = terms;
  const [id, unit] = [newId(), PLACES.own.unitId];
  const day = async (text: string | null) =>
    text?.startsWith('today')
      ? (
          await world.sql<{ d: string }>(
            `select (local_${text.replace('today', 'today()')})::text as d`,
          )
        )[0]!.d
      : text;
  await insert(world, 'agreement', {
    district_id: 1,
    id,
    unit_id: unit,
    title: 't',
    signed_on: await day(signed),
    starts_on: await day(starts),
    ends_on: await day(ends),
    ended_on: await day(ended),
    field_groups: groups,
  });
  const of = { district_id: 1, agreement_id: id, unit_id: unit };
  await insert(world, 'agreement_party', { ...of, id: newId(), partner_id: partnerId });
  for (const place of covers.units ?? [])
    await insert(world, 'agreement_unit', {
      ...of,
      id: newId(),
      covered_unit_id: PLACES[place].unitId,
    });
  for (const name of covers.programs ?? []) {
    await insert(world, 'agreement_program', {
      ...of,
      id: newId(),
      program_id: programs[name],
      program_unit_id: PLACES[name === 'other' ? 'own' : name].unitId,
    });
  }
}

async function partnerWith(...agreements: Terms[]): Promise<Holder> {
  const partnerId = newId();
  await insert(world, 'partner', { id: partnerId, name: 'x', kind: 'NGO' });
  for (const terms of agreements) await agree(partnerId, terms);
  return newHolder(world, { role: 'PARTNER_MEMBER', partnerId, ...agreements[0]?.member });
}

async function sees({ handle }: Holder): Promise<string[]> {
  const ids = `'{${[...names.keys()].join(',')}}'::uuid[]`;
  const tables = ['program', 'activity', 'figure', 'target', 'source'];
  const text = tables
    .map((table) => `select id from ${table} where id = any(${ids})`)
    .join(' union all ');
  return (await door.column(handle, text)).map((id) => names.get(id)!).sort();
}

const OUTCOMES = ['figure inside', 'source inside', 'target inside'];
const ACTIVITY = ['activity inside'];

const CASES: [string, Terms[], string[]][] = [
  [
    'in force with BASICS: the program and its activities of those dates',
    [{}],
    ['own', ...ACTIVITY],
  ],
  [
    'that grants OUTCOMES: figures, targets and sources too',
    [{ groups: ['BASICS', 'OUTCOMES'] }],
    ['own', ...ACTIVITY, ...OUTCOMES],
  ],
  [
    'that grants only OUTCOMES: BASICS comes with it',
    [{ groups: ['OUTCOMES'] }],
    ['own', ...ACTIVITY, ...OUTCOMES],
  ],
  [
    'that grants everything but OUTCOMES: no figure',
    [{ groups: ['BASICS', 'CONTACTS', 'ATTENDANCE', 'MONEY', 'NARRATIVE'] }],
    ['own', ...ACTIVITY],
  ],
  ['of other dates: no dated row', [{ starts: '2024-01-01', groups: ['OUTCOMES'] }], ['own']],
  [
    'that began in the middle of a period: not that period',
    [{ starts: '2022-03-02', groups: ['OUTCOMES'] }],
    ['own'],
  ],
  ['that ends today: still', [{ ends: 'today' }], ['own', ...ACTIVITY]],
  ['not signed: nothing', [{ signed: null, groups: ['OUTCOMES'] }], []],
  ['to be signed tomorrow: nothing', [{ signed: 'today + 1' }], []],
  ['without a first day: nothing', [{ starts: null }], []],
  ['from tomorrow on: nothing', [{ starts: 'today + 1' }], []],
  ['that ended yesterday by its date: nothing', [{ ends: 'today - 1' }], []],
  ['ended early, today: nothing', [{ ended: 'today' }], []],
  ['ended early, tomorrow: still', [{ ended: 'today + 1' }], ['own', ...ACTIVITY]],
  [
    'for a unit: its programs and those below it',
    [{ covers: { units: ['own'] } }],
    ['child', 'other', 'own', ...ACTIVITY],
  ],
  ['for the child: not its parent', [{ covers: { units: ['child'] } }], ['child']],
  [
    'for another program: that one',
    [{ covers: { programs: ['other'] }, groups: ['OUTCOMES'] }],
    ['other'],
  ],
  ['for nothing: nothing', [{ covers: {}, groups: ['OUTCOMES'] }], []],
  [
    'of which one has OUTCOMES: only within its dates',
    [{}, { starts: '2024-01-01', groups: ['OUTCOMES'] }],
    ['own', ...ACTIVITY],
  ],
  [
    'of a membership that ended: nothing',
    [{ groups: ['OUTCOMES'], member: { endedOn: '2024-01-01' } }],
    [],
  ],
  ['of a membership that has yet to begin: nothing', [{ member: { startsOn: '2999-01-01' } }], []],
  ['that does not exist: nothing', [], []],
];

describe('a partner with an agreement', () => {
  it.each(CASES)('%s', async (_promise, agreements, expected) => {
    const seen = await sees(await partnerWith(...agreements));
    expect(seen.filter((name) => !name.startsWith('guest'))).toEqual([...expected].sort());
  });

  it.each(['program', 'unit'])('for a %s of 小营街道 sees no row of another street that works on the same program', async (what) => {
    const covers = what === 'program' ? { programs: ['own' as const] } : { units: ['own' as const] };
    const seen = await sees(await partnerWith({ groups: ['OUTCOMES'], covers }));
    expect(seen.filter((name) => name.startsWith('guest'))).toEqual([]);
  });

  it('changes no row that it covers', async () => {
    const { handle } = await partnerWith({
      covers: { units: ['own'] },
      groups: ['OUTCOMES', 'NARRATIVE'],
    });
    for (const text of [
      `update program set title = 'x'`,
      'delete from program_partner',
      'delete from participation',
    ]) {
      expect(await door.ask(handle, text)).toMatchObject({ count: 0 });
    }
  });

  it('sees the agreements it signed, with all their parts, and no others', async () => {
    const holder = await partnerWith({ signed: null });
    await partnerWith({});
    for (const table of ['agreement', 'agreement_party', 'agreement_program']) {
      expect([table, await door.column(holder.handle, `select count(*) from ${table}`)]).toEqual([
        table,
        ['1'],
      ]);
    }
  });
});

describe('through GraphQL, a partner', () => {
  const ACTIVITIES = `query ($first: Int!) { districts { nodes { programs(first: $first, includeDescendants: true, filter: { startsOn: { gte: "2030-01-01" } }) { nodes {
    description activities(first: 50) { nodes { title heldOn attendance { value } } } } } } } }`;
  interface Row {
    description: string | null;
    activities: { nodes: { title: string; heldOn: string; attendance: { value: string } | null }[] };
  }
  const ask = async (holder: Holder): Promise<Row[]> => {
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${holder.token}` };
    const body = JSON.stringify({ query: ACTIVITIES, variables: { first: 10 } });
    const { data } = (await (await fetch(world.url, { method: 'POST', headers, body })).json()) as {
      data: { districts: { nodes: { programs: { nodes: Row[] } }[] } };
    };
    const rows = data.districts.nodes.flatMap(({ programs }) => programs.nodes);
    const own = (row: Row) => row.activities.nodes.filter(({ title }) => title === 'a');
    return rows.map((row) => ({ ...row, activities: { nodes: own(row) } }));
  };

  it('reads a description only with NARRATIVE, attendance only with ATTENDANCE', async () => {
    const rows = await ask(await partnerWith({ groups: ['BASICS'] }));
    expect(rows).toEqual([
      { description: null, activities: { nodes: [{ title: 'a', heldOn: DATES.inside, attendance: null }] } },
    ]);
    expect(await ask(await partnerWith({ groups: ['NARRATIVE'] }))).toMatchObject([
      { description: 'secret' },
    ]);
  });

  it.each([
    ['the program', { programs: ['own' as const] }],
    ['the unit', { units: ['own' as const] }],
  ])('reads the attendance that an agreement for %s grants', async (_what, covers) => {
    const rows = await ask(await partnerWith({ groups: ['ATTENDANCE'], covers }));
    const activities = rows.flatMap((row) => row.activities.nodes);
    expect(activities).toEqual([{ title: 'a', heldOn: DATES.inside, attendance: { value: '12' } }]);
  });

  it.each([
    ['the program', { programs: ['own' as const] }],
    ['the unit', { units: ['own' as const] }],
  ])(
    'reads no attendance from before the agreement for %s that grants it',
    async (_what, covers) => {
      const rows = await ask(
        await partnerWith(
          { groups: ['BASICS'], covers },
          { groups: ['ATTENDANCE'], starts: '2024-01-01', covers },
        ),
      );
      const activities = rows.flatMap((row) => row.activities.nodes);
      expect(activities).toEqual([{ title: 'a', heldOn: DATES.inside, attendance: null }]);
    },
  );
});
