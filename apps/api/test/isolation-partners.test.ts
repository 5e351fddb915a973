import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CoveredRows, type Terms } from './partner-terms.ts';
import { type Holder, openRowDoor, type RowDoor } from './row-door.ts';
import { openWorld, type World } from './world.ts';

let world: World;
let door: RowDoor;
let rows: CoveredRows;
beforeAll(async () => {
  world = await openWorld();
  door = await openRowDoor(world.database.urls.app);
  rows = new CoveredRows(world);
  await rows.plant();
});
afterAll(async () => {
  await door.close();
  await world.close();
});

async function sees({ handle }: Holder): Promise<string[]> {
  const ids = `'{${[...rows.names.keys()].join(',')}}'::uuid[]`;
  const tables = ['program', 'activity', 'figure', 'target', 'source'];
  const text = tables.map((t) => `select id from ${t} where id = any(${ids})`).join(' union all ');
  return (await door.column(handle, text)).map((id) => rows.names.get(id)!).sort();
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
  it.each(CASES)('%s', async (_terms, agreements, expected) => {
    const seen = await sees(await rows.partnerWith(...agreements));
    expect(seen.filter((name) => !name.startsWith('guest'))).toEqual([...expected].sort());
  });

  it.each(['program', 'unit'])(
    'for a %s of 小营街道 sees no row of another street that works on the same program',
    async (what) => {
      const covers =
        what === 'program' ? { programs: ['own' as const] } : { units: ['own' as const] };
      const seen = await sees(await rows.partnerWith({ groups: ['OUTCOMES'], covers }));
      expect(seen.filter((name) => name.startsWith('guest'))).toEqual([]);
    },
  );

  it('changes no row that it covers', async () => {
    const { handle } = await rows.partnerWith({
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
    const holder = await rows.partnerWith({ signed: null });
    await rows.partnerWith({});
    for (const table of ['agreement', 'agreement_party', 'agreement_program']) {
      expect([table, await door.column(holder.handle, `select count(*) from ${table}`)]).toEqual([
        table,
        ['1'],
      ]);
    }
  });
});
