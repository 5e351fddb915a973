import { LockMode } from '@mikro-orm/core';
import type { Context } from '../../context.ts';
import { conflict, forbidden, notFound } from '../../kernel/errors.ts';
import { type Key, parseGlobalId } from '../../kernel/ids.ts';
import { audit } from '../audit/audit.service.ts';
import { type Covering, membershipsOver } from '../identity/membership.query.ts';
import { Program } from './program.entity.ts';
import { mayProgram, type ProgramVerb } from './program.policy.ts';

/** A program that the actor may change, locked until the operation ends. */
export interface OpenProgram {
  program: Program;
  unitId: string;
  membership: Covering;
}

/** The key in a global id of this type. @throws Refusal NOT_FOUND for anything else */
export function keyIn(id: string, type: 'Program' | 'Partner'): Key {
  const key = parseGlobalId(id);
  if (key?.type !== type) throw notFound();
  return key;
}

/** The membership under which the actor does `verb` to programs of a unit. @throws Refusal FORBIDDEN */
export async function permit(ctx: Context, verb: ProgramVerb, unit: Key): Promise<Covering> {
  const verdict = mayProgram(verb, await membershipsOver(ctx, unit));
  if (!verdict.allowed) throw forbidden(verdict.says);
  return verdict.membership;
}

/**
 * Locks a program for a verb.
 *
 * @throws Refusal NOT_FOUND when it is not the actor's to see, FORBIDDEN when the verb is not
 *   theirs, CONFLICT when it changed since they read it
 */
export async function openProgram(
  ctx: Context,
  verb: ProgramVerb,
  id: string,
  expectedVersion: number,
): Promise<OpenProgram> {
  const key = keyIn(id, 'Program');
  const where = { districtId: key.districtId, id: key.id, deletedAt: null };
  const seen = await ctx.em.findOne(Program, where);
  if (!seen) throw notFound();
  const membership = await permit(ctx, verb, { districtId: key.districtId, id: seen.unitId });
  const program = await ctx.em.findOneOrFail(Program, where, {
    lockMode: LockMode.PESSIMISTIC_WRITE,
    refresh: true,
  });
  const { version } = program;
  if (version !== expectedVersion) throw conflict({ id, version });
  return { program, unitId: program.unitId, membership };
}

/** Flushes a change of a program with its audit entry; the version grows even when only a child changed. */
export async function saveProgram(
  ctx: Context,
  { program, unitId, membership }: OpenProgram,
  verb: ProgramVerb,
  before: Record<string, unknown> | null,
  after: Record<string, unknown> | null,
): Promise<Key> {
  program.updatedAt = new Date();
  audit(ctx, {
    verb,
    entity: 'Program',
    districtId: program.districtId,
    unitId,
    entityId: program.id,
    membershipId: membership.id,
    before,
    after,
  });
  await ctx.em.flush();
  return { districtId: program.districtId, id: program.id };
}
