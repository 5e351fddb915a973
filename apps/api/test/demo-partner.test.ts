import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWorld, type World } from './world.ts';

let world: World;
beforeAll(async () => void (world = await openWorld()));
afterAll(() => world.close());

const QUERY = `{ viewer { memberships { partner { programs(first: 50) { nodes {
  title synthetic description unit { id }
  activities(first: 50) { nodes { heldOn synthetic attendance { value qualifier } } }
  targets(first: 50) { nodes { synthetic planText actual { origin } progress { state } } }
  outcomes(first: 50) { nodes { figure { origin period { start } indicator { code } } } } } } } } } }`;

interface Seen {
  title: string;
  synthetic: boolean;
  description: string | null;
  unit: { id: string };
  activities: { nodes: { heldOn: string; synthetic: boolean; attendance: object | null }[] };
  targets: {
    nodes: {
      synthetic: boolean;
      planText: string;
      actual: { origin: string } | null;
      progress: { state: string } | null;
    }[];
  };
  outcomes: {
    nodes: { figure: { origin: string; period: { start: string }; indicator: { code: string } } }[];
  };
}
interface Answer {
  viewer: { memberships: { partner: { programs: { nodes: Seen[] } } }[] };
}

async function seenBy(login: string) {
  const send = await world.actAs(login);
  const { data, errors, extensions } = await send<Answer>(QUERY);
  expect(errors).toBeUndefined();
  const programs = data!.viewer.memberships[0]!.partner.programs.nodes;
  return { programs, extensions, of: (title: string) => programs.find((p) => p.title === title)! };
}

describe("the demo's partner", () => {
  it('sees programs of several streets, the made-up ones marked', async () => {
    const { programs } = await seenBy('yiyou.owner');
    expect(programs.map(({ title, synthetic }) => [title, synthetic]).sort()).toEqual(
      [
        ['益优亲子绘本共读', true],
        ['益优社区义诊', true],
        ['益优邻里助餐点', true],
        ['益优银龄数字课堂', true],
        ['多彩公益圈', false],
      ].sort(),
    );
    expect(new Set(programs.map(({ unit }) => unit.id)).size).toBe(4);
    for (const { synthetic, activities, targets, outcomes } of programs) {
      for (const row of [...activities.nodes, ...targets.nodes]) expect(row.synthetic).toBe(true);
      const origin = synthetic ? 'SYNTHETIC' : 'REPORTED';
      for (const { figure } of outcomes.nodes) expect(figure.origin).toBe(origin);
    }
  });

  it('sees targets met, missed and not yet measured', async () => {
    const { programs } = await seenBy('yiyou.owner');
    const states = programs.flatMap(({ targets }) =>
      targets.nodes.map(({ actual, progress }) => (actual ? progress!.state : 'NO_ACTUAL')),
    );
    expect(states.filter((state) => state === 'MET')).toHaveLength(3);
    expect(states.filter((state) => state === 'MISSED')).toHaveLength(3);
    expect(states.filter((state) => state === 'NO_ACTUAL')).toHaveLength(1);
  });

  it('sees attendance where its agreement grants it, and is told where it is withheld', async () => {
    const { of, extensions } = await seenBy('yiyou.member');
    const came = (title: string) => of(title).activities.nodes.map(({ attendance }) => attendance);
    expect(came('益优银龄数字课堂')).toContainEqual({ value: '30', qualifier: 'ODD' });
    expect(came('益优亲子绘本共读')).toEqual([null, null, null, null]);
    expect(of('益优亲子绘本共读').description).toBeNull();
    expect(extensions!.withheld).toEqual(
      expect.arrayContaining([
        { field: 'Activity.attendance', group: 'ATTENDANCE' },
        { field: 'Program.description', group: 'NARRATIVE' },
      ]),
    );
  });

  it('sees nothing of a program before the dates of its agreement', async () => {
    const { of } = await seenBy('yiyou.owner');
    const { activities, outcomes } = of('益优邻里助餐点');
    const held = activities.nodes.map(({ heldOn }) => heldOn.slice(0, 4));
    const told = outcomes.nodes.map(({ figure }) => figure.period.start.slice(0, 4));
    expect([...new Set([...held, ...told])].sort()).toEqual(['2023', '2024']);
    const [before] = await world.sql<{ count: number }>(
      `select count(*)::int as count from activity a join program p on p.id = a.program_id
        where p.title = '益优邻里助餐点' and a.held_on < '2023-01-01'`,
    );
    expect(before!.count).toBe(2);
  });

  it('does not see a program whose agreement has ended, nor one that none covers', async () => {
    const { of } = await seenBy('yiyou.owner');
    const rows = await world.sql<{ title: string; agreed: boolean }>(
      `select p.title, exists (select from agreement_program c join agreement a on a.id = c.agreement_id
           where c.program_id = p.id and a.ends_on < local_today()) as agreed
         from program p join program_partner w on w.program_id = p.id
         join partner r on r.id = w.partner_id
        where r.name like '益优%' and p.title in ('益优青年夜校', '益优反诈宣讲') order by agreed`,
    );
    expect(rows).toEqual([
      { title: '益优反诈宣讲', agreed: false },
      { title: '益优青年夜校', agreed: true },
    ]);
    for (const { title } of rows) expect(of(title)).toBeUndefined();
  });
});
