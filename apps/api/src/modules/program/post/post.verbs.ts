import type { Context } from '#context';
import { insertRows } from '#database/write';
import type { Fault } from '#kernel/errors';
import { newId, parseGlobalId } from '#kernel/ids';
import { storedText } from '#kernel/text';
import type { FieldChange } from '#modules/kit/change/told';
import { streetStaff } from '#modules/kit/verb/rules';
import { changes } from '#modules/kit/verb/verb';
import type { ProgramRow } from '#modules/program/program/program.query';
import { isOpen, program } from '#modules/program/program/program.verbs';
import { partnerRows } from '#modules/tenancy/partner/partner.query';
import { unitNamed } from '#modules/tenancy/unit/unit.query';
import { POST_KINDS } from './post.entity.ts';
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

interface Post {
  post: string | null;
  kind: string;
  ofUnitId: string | null;
  partnerId: string | null;
}

const NAMED = `
  select u.id, v.name from unnest($2::uuid[]) u(id)
    join unit_version v on v.district_id = $1 and v.unit_id = u.id and v.valid @> local_today()
  union all
  select p.id, p.name from partner p where p.id = any($3::uuid[])`;

/** Posts of each kind before and after, each with who fills it, by the name of now. */
async function tellsOf(
  ctx: Context,
  { districtId }: ProgramRow,
  [before, after]: readonly [readonly Post[], readonly Post[]],
) {
  const all = [...before, ...after];
  const units = all.flatMap(({ ofUnitId }) => ofUnitId ?? []);
  const partners = all.flatMap(({ partnerId }) => partnerId ?? []);
  const rows = await ctx.run(NAMED, [districtId, [...new Set(units)], [...new Set(partners)]]);
  const names = new Map(rows.map(({ id, name }) => [id as string, name as string]));
  const said = (posts: readonly Post[], kind: string) =>
    posts
      .filter((one) => one.kind === kind)
      .map(({ post, ofUnitId, partnerId }) => {
        const by = [ofUnitId, partnerId].flatMap((id) => (id && names.get(id)) ?? []);
        return by.length > 0 ? `${post}（${by.join('、')}）` : `${post}`;
      });
  const fields = POST_KINDS.map((kind): FieldChange => {
    return { field: `posts.${kind}`, before: said(before, kind), after: said(after, kind) };
  });
  return { fields };
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
    async change(ctx, row, _, posts) {
      const { districtId, id: programId, unitId } = row;
      const before = await ctx.run(READ, [districtId, programId]);
      await ctx.run('delete from program_post where district_id = $1 and program_id = $2', [
        ...[districtId, programId],
      ]);
      const own = { districtId, unitId, programId };
      const rows = posts.map((post, position) => ({ ...own, id: newId(), position, ...post }));
      await insertRows(ctx.run, 'program_post', rows);
      const told = { before: { posts: before }, after: { posts } };
      const both = [before as unknown as Post[], posts] as const;
      return { told, tells: await tellsOf(ctx, row, both) };
    },
  }),
};
