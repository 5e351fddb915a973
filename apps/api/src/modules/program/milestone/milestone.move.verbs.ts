import { updateRow } from '#database/write';
import type { Fault } from '#kernel/errors';
import { parseGlobalId } from '#kernel/ids';
import { ownStaff } from '#modules/kit/verb/rules';
import { changes } from '#modules/kit/verb/verb';
import { isOpen, program } from '#modules/program/program/program.verbs';
import { MoveMilestoneInput } from './milestone.input.ts';
import { fault, namedIn, openIn, standingIn } from './milestone.standing.ts';
import { beforeIt, belowFaults, reordered, type Standing } from './milestone.tree.ts';

/** Where a milestone is to stand. */
interface Placing {
  standing: readonly Standing[];
  moved: Standing;
  parent: Standing | null;
  after: Standing | null;
}

/** Where a milestone is to stand; what is wrong with that goes to `faults`. */
function placeIn(
  standing: readonly Standing[],
  { milestoneId, parentId, afterId }: MoveMilestoneInput,
  faults: Fault[],
): Placing | null {
  const found = (one: Standing | Fault): Standing | null => {
    if (!('code' in one)) return one;
    faults.push(one);
    return null;
  };
  const moved = found(namedIn(standing, 'milestoneId', milestoneId));
  // What it lies below already may be reached meanwhile.
  const stays = parentId != null && parseGlobalId(parentId)?.id === moved?.parentId;
  const named = stays ? namedIn : openIn;
  const parent = parentId == null ? null : found(named(standing, 'parentId', parentId));
  const after = afterId == null ? null : found(namedIn(standing, 'afterId', afterId));
  if (!moved || faults.length > 0) return null;
  const below = parent?.id ?? null;
  faults.push(...belowFaults(standing, moved.id, below));
  if (after && (after.id === moved.id || after.parentId !== below)) {
    faults.push(fault('UNKNOWN', 'afterId'));
  }
  return { standing, moved, parent, after };
}

const PLACE = `
  update milestone t set parent_id = p.parent_id, position = p.position
    from unnest($3::uuid[], $4::uuid[], $5::int[]) p(id, parent_id, position)
   where t.district_id = $1 and t.program_id = $2 and t.id = p.id`;

/** What the move is told and kept as: what it is a part of, and what it comes after. */
function saidOf({ standing, moved, parent, after }: Placing) {
  const was = {
    parent: standing.find(({ id }) => id === moved.parentId) ?? null,
    after: beforeIt(standing, moved),
  };
  const kept = (at: { parent: Standing | null; after: Standing | null }) => ({
    milestone: {
      id: moved.id,
      parentId: at.parent?.id ?? null,
      afterId: at.after?.id ?? null,
    },
  });
  const titles = (field: string, before: Standing | null, now: Standing | null) => ({
    ...{ field, before: before?.title ?? null, after: now?.title ?? null },
  });
  return {
    told: { before: kept(was), after: kept({ parent, after }) },
    tells: {
      about: moved.title,
      fields: [titles('parentId', was.parent, parent), titles('afterId', was.after, after)],
    },
  };
}

export const moveVerbs = {
  moveMilestone: changes(program, MoveMilestoneInput, {
    does: 'Move one of its milestones, with its parts: below another one, or to another place.',
    of: 'programId',
    may: ownStaff,
    while: isOpen,
    find: async (ctx, row, given, faults) => placeIn(await standingIn(ctx, row), given, faults),
    async change(ctx, { districtId, id }, _, placing) {
      const { standing, moved, parent, after } = placing;
      const places = reordered(
        standing,
        { ...moved, parentId: parent?.id ?? null },
        after?.id ?? null,
      );
      await ctx.run(PLACE, [
        ...[districtId, id, places.map((one) => one.id)],
        ...[places.map(({ parentId }) => parentId), places.map(({ position }) => position)],
      ]);
      await updateRow(ctx.run, 'milestone', { districtId, id: moved.id }, {});
      return saidOf(placing);
    },
  }),
};
