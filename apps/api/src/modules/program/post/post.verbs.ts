import type { Context } from '#context';
import { insertRows } from '#database/write';
import type { Fault } from '#kernel/errors';
import { newId, parseGlobalId } from '#kernel/ids';
import { storedText } from '#kernel/text';
import { streetStaff } from '#modules/kit/verb/rules';
import { changes } from '#modules/kit/verb/verb';
import type { ProgramRow } from '#modules/program/program/program.query';
import { isOpen, program } from '#modules/program/program/program.verbs';
import { partnerRows } from '#modules/tenancy/partner/partner.query';
import { unitNamed } from '#modules/tenancy/unit/unit.query';
import { type ProgramPostInput, SetPostsInput } from './post.input.ts';
import { POSTS_MAX } from './post.rule.ts';

const FIELD = ['input', 'posts'];
const unknown = (at: number, name: string): Fault => ({
  ...{ code: 'UNKNOWN', field: [...FIELD, String(at), name] },
});

/** Who fills a post: a unit of the program's district, a partner that the actor sees. */
async function filledBy(ctx: Context, { districtId }: ProgramRow, given: ProgramPostInput) {
  const key = given.partnerId == null ? null : parseGlobalId(given.partnerId);
  const [unit, partner] = await Promise.all([
    given.ofUnitId == null ? null : unitNamed(ctx, given.ofUnitId),
    key?.type === 'Partner' ? ctx.read.byKey(partnerRows, key) : null,
  ]);
  return {
    ofUnitId: unit?.districtId === districtId ? unit.id : null,
    partnerId: partner?.id ?? null,
  };
}

const READ = `select post, kind, of_unit_id as "ofUnitId", partner_id as "partnerId"
  from program_post where district_id = $1 and program_id = $2 order by position`;

export const postVerbs = {
  setPosts: changes(program, SetPostsInput, {
    does: 'Say which posts it has, in the place of those before.',
    of: 'programId',
    may: streetStaff,
    while: isOpen,
    async find(ctx, row, { posts }, faults) {
      if (posts.length > POSTS_MAX) {
        faults.push({ code: 'TOO_LARGE', field: FIELD, params: { limit: POSTS_MAX } });
        return null;
      }
      const filled = await Promise.all(posts.map((post) => filledBy(ctx, row, post)));
      for (const [at, { ofUnitId, partnerId }] of filled.entries()) {
        if (posts[at]!.ofUnitId != null && !ofUnitId) faults.push(unknown(at, 'ofUnitId'));
        if (posts[at]!.partnerId != null && !partnerId) faults.push(unknown(at, 'partnerId'));
      }
      return posts.map(({ post, kind }, at) => ({ post: storedText(post), kind, ...filled[at]! }));
    },
    async change(ctx, { districtId, id: programId, unitId }, _, posts) {
      const before = await ctx.run(READ, [districtId, programId]);
      await ctx.run('delete from program_post where district_id = $1 and program_id = $2', [
        ...[districtId, programId],
      ]);
      const own = { districtId, unitId, programId };
      const rows = posts.map((post, position) => ({ ...own, id: newId(), position, ...post }));
      await insertRows(ctx.run, 'program_post', rows);
      return { told: { before: { posts: before }, after: { posts } } };
    },
  }),
};
