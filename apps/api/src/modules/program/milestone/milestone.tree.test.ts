import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LEVELS_MAX } from './milestone.rule.ts';
import { belowFaults, beforeIt, depthOf, reordered, type Standing } from './milestone.tree.ts';

const row = (id: string, parentId: string | null, position: number): Standing => ({
  ...{ id, parentId, position, state: 'PLANNED', title: id, dueOn: null },
});

/** 摸底 (入户 (录入), 复核), 公示. */
const PLAN = [
  row('摸底', null, 1),
  row('入户', '摸底', 2),
  row('录入', '入户', 3),
  row('复核', '摸底', 4),
  row('公示', null, 5),
];
const at = (standing: readonly Standing[], id: string) => standing.find((one) => one.id === id)!;
const order = (standing: readonly Standing[]) =>
  standing.map(({ id }) => `${'-'.repeat(depthOf(standing, id) - 1)}${id}`);
const moved = (id: string, parentId: string | null, after: string | null) =>
  order(reordered(PLAN, { ...at(PLAN, id), parentId }, after));

describe('a milestone that is moved', () => {
  it('takes its parts with it, up, down and below another one', () => {
    expect(moved('公示', null, null)).toEqual(['公示', '摸底', '-入户', '--录入', '-复核']);
    expect(moved('摸底', null, '公示')).toEqual(['公示', '摸底', '-入户', '--录入', '-复核']);
    expect(moved('复核', '摸底', null)).toEqual(['摸底', '-复核', '-入户', '--录入', '公示']);
    expect(moved('入户', '公示', null)).toEqual(['摸底', '-复核', '公示', '-入户', '--录入']);
    expect(moved('入户', null, '摸底')).toEqual(['摸底', '-复核', '入户', '-录入', '公示']);
  });

  it('goes neither below itself or a part of its own, nor deeper than three levels', () => {
    const code = (id: string, parentId: string | null) =>
      belowFaults(PLAN, id, parentId).map(({ code: said }) => said);
    expect([code('摸底', '摸底'), code('摸底', '录入')]).toEqual([
      ['PART_OF_ITSELF'],
      ['PART_OF_ITSELF'],
    ]);
    expect([code('公示', '录入'), code('入户', '复核')]).toEqual([
      ['TOO_DEEP_A_TREE'],
      ['TOO_DEEP_A_TREE'],
    ]);
    expect([code('公示', '入户'), code('入户', '公示'), code('录入', null)]).toEqual([[], [], []]);
  });

  it('leaves every other one what it was a part of, and after the same one where that stays', () => {
    const tree = fc.array(fc.nat(), { minLength: 2, maxLength: 30 }).map((picks) => {
      const made: Standing[] = [];
      for (const [n, pick] of picks.entries()) {
        const open = made.filter(({ id }) => depthOf(made, id) < LEVELS_MAX);
        const parent = open[pick % (open.length + 1)]?.id ?? null;
        made.push(row(`${n}`, parent, n + 1));
      }
      return made;
    });
    fc.assert(
      fc.property(tree, fc.nat(), fc.nat(), fc.nat(), (standing, one, below, before) => {
        const it = standing[one % standing.length]!;
        const parent = [null, ...standing.map(({ id }) => id)][below % (standing.length + 1)]!;
        fc.pre(belowFaults(standing, it.id, parent).length === 0);
        const beside = standing.filter(({ id, parentId }) => id !== it.id && parentId === parent);
        const after = [null, ...beside.map(({ id }) => id)][before % (beside.length + 1)]!;
        const now = reordered(standing, { ...it, parentId: parent }, after);
        expect(now.map(({ position }) => position)).toEqual(standing.map((_, n) => n + 1));
        expect(now.map(({ id }) => id).sort()).toEqual(standing.map(({ id }) => id).sort());
        for (const { id, parentId, position } of now) {
          if (id !== it.id) expect(parentId).toBe(at(standing, id).parentId);
          if (parentId) expect(at(now, parentId).position).toBeLessThan(position);
          expect(depthOf(now, id)).toBeLessThanOrEqual(LEVELS_MAX);
        }
        expect(beforeIt(now, at(now, it.id))?.id ?? null).toBe(after);
        const others = (all: readonly Standing[], of: string | null) =>
          all.filter(({ id, parentId }) => parentId === of && id !== it.id).map(({ id }) => id);
        // Siblings keep their order; as they were added, they stood in it already.
        for (const of of [null, ...standing.map(({ id }) => id)])
          expect(others(now, of)).toEqual(others(standing, of));
      }),
    );
  });
});
