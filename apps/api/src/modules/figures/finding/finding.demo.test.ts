import { formatNumrange } from '@linli/figures';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWorld, type World } from '#test/world';
import expected from './finding.demo.expected.json' with { type: 'json' };
import { demoId } from '#database/demo/identity';
import type { Run } from '#database/run';
import { factsOf } from './finding.facts.query.ts';
import { recheckUnits } from './finding.service.ts';
import { CHECKS } from './finding.entity.ts';
import { isBounded } from './rules/facts.ts';
import { sizeOf } from './rules/k5.ts';
import { kept } from './rules/params.ts';
import { unitOf } from './rules/unit.ts';
import { en } from './words/en.ts';

let world: World;
beforeAll(async () => void (world = await openWorld()));
afterAll(() => world.close());

/** District of the synthetic rows. */
const SYNTHETIC = 9;

/** What names the figures of a finding `t`. */
const REFERENCES = `(select json_agg(s.reference order by s.reference) from figure f
  join source s on s.district_id = f.district_id and s.id = f.source_id
 where f.district_id = t.district_id and f.id = any(t.figure_ids))`;

interface Named {
  check: string;
  figures: string[];
}
const nameOf = ({ check, figures }: Named) => [check, ...figures].join();
const inOrder = (rows: readonly Named[]) =>
  [...rows].sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1));

describe('the demo', () => {
  it('raises exactly the committed findings among the figures of the sources', async () => {
    const found = await world.sql(
      `select t.check_code as check, t.severity, t.bounds::text as interval,
         ${REFERENCES} as figures
         from finding t where t.district_id <> $1 and t.state = 'OPEN'`,
      [SYNTHETIC],
    );
    const committed = expected.real.map(({ agreesWith: _, ...row }) => row);
    expect(inOrder(found as never)).toEqual(inOrder(committed));
    expect(committed).toHaveLength(25);
  });

  it('raises as many among synthetic figures as committed', async () => {
    const rows = await world.sql<{ check: string; count: number }>(
      `select check_code as check, count(*)::int as count from finding
        where district_id = $1 group by check_code`,
      [SYNTHETIC],
    );
    expect(Object.fromEntries(rows.map(({ check, count }) => [check, count]))).toEqual(
      expected.synthetic,
    );
  });

  it('shows among synthetic figures everything that a check can say, as committed', async () => {
    const found = await world.sql(
      `select t.check_code as check, t.params ->> 'says' as says, t.severity,
         t.bounds::text as interval, ${REFERENCES} as figures
         from finding t where t.district_id = $1 and t.state = 'OPEN'`,
      [SYNTHETIC],
    );
    const stated = (found as { figures: (string | null)[] }[]).filter(({ figures }) => figures[0]);
    expect(inOrder(stated as never)).toEqual(inOrder(expected.specimens));
    const said = new Set(expected.specimens.map(({ says }) => says));
    expect([...said].sort()).toEqual(Object.keys(en).sort());
    expect(Object.keys(expected.synthetic).sort()).toEqual([...CHECKS].sort());
  });

  it('raises nothing new when it is checked again', async () => {
    const run: Run = (text, params) => world.sql(text, params);
    const units = await world.sql<{ districtId: number; ids: string[] }>(
      'select district_id as "districtId", array_agg(id) as ids from unit group by district_id',
    );
    for (const { districtId, ids } of units) {
      expect(await recheckUnits({ run }, districtId, ids)).toEqual({ found: 0, cleared: 0 });
    }
  });

  it.each([
    ['000-05', 'study tours', '(16.666666,)'],
    ['000-10', 'lectures, 67–100', '(66.666666,100)'],
    ['000-12', 'law in schools, 800–1,000', '[800,1000)'],
    ['001-03', 'activities of a centre, 33–44', '(33.333333,44.444445)'],
    ['001-05', 'shared venue, 17–30', '(16.666666,30)'],
    ['002-08', 'series, 25–33', '(25,33.333334)'],
    ['002-10', 'governance, at least 4.5', '(4.545454,)'],
    ['004-34', 'training, about 422', '[421.875,425)'],
  ])('gives for %s the size of a session: %s', async (reference, _, size) => {
    const id = demoId(`figure/${reference}`);
    const [at] = await world.sql<{ districtId: number; unitId: string }>(
      'select district_id as "districtId", unit_id as "unitId" from figure where id = $1',
      [id],
    );
    const run: Run = (text, params) => world.sql(text, params);
    const [facts] = await factsOf(run, at!.districtId, [at!.unitId]);
    const people = facts!.figures.filter(isBounded).find((figure) => figure.id === id);
    expect(formatNumrange(kept(sizeOf(people!, unitOf(facts!))!.bounds))).toBe(size);
  });
});
