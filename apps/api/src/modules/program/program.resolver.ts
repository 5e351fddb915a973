import { Arg, Args, Ctx, Field, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import type { Context } from '../../context.ts';
import { PageArgs } from '../../kernel/connection.ts';
import type { Key } from '../../kernel/ids.ts';
import { permissionsOf } from '../../kernel/permission.ts';
import { type NoticeCode, noticesIn, NoticeType } from '../../kernel/notice.ts';
import { pageRequest } from '../../kernel/page.ts';
import { payloadType } from '../../kernel/payload.ts';
import { membershipsOver } from '../identity/membership.query.ts';
import { PartnerConnection } from '../partner/partner.type.ts';
import { unitRows } from '../unit/unit.query.ts';
import { UnitType } from '../unit/unit.type.ts';
import { runVerb } from '../verb.ts';
import {
  AddProgramPartnerInput,
  CloseProgramInput,
  CreateProgramInput,
  RemoveProgramPartnerInput,
  SetParticipationInput,
  UpdateProgramInput,
} from './program.input.ts';
import {
  addProgramPartner,
  removeProgramPartner,
  setParticipation,
} from './program.joint.service.ts';
import { mayProgram, PROGRAM_VERBS } from './program.policy.ts';
import {
  participationsOfProgram,
  partnersOfProgram,
  type ProgramRow,
  programRows,
} from './program.query.ts';
import { closeProgram, createProgram, updateProgram } from './program.service.ts';
import { ParticipationConnection, ProgramPermissionType, ProgramType } from './program.type.ts';

const payload = (verb: string) => payloadType(verb, 'program', () => ProgramType);
const CreateProgramPayload = payload('CreateProgram');
const UpdateProgramPayload = payload('UpdateProgram');
const CloseProgramPayload = payload('CloseProgram');
const AddProgramPartnerPayload = payload('AddProgramPartner');
Field(() => [NoticeType], { description: 'What you should know of it.' })(
  AddProgramPartnerPayload.prototype,
  'notices',
);
const RemoveProgramPartnerPayload = payload('RemoveProgramPartner');
const SetParticipationPayload = payload('SetParticipation');

const INPUT = { description: 'What to do.' };

/** Runs a verb that gives a program's key, and reads the program as every query would. */
const run = (ctx: Context, verb: () => Promise<Key>) =>
  runVerb(ctx, 'program', async () => ctx.read.byKey(programRows, await verb()));

async function addPartner(ctx: Context, input: AddProgramPartnerInput) {
  const told: NoticeCode[] = [];
  const payload = await run(ctx, async () => {
    const { key, notices } = await addProgramPartner(ctx, input);
    told.push(...notices);
    return key;
  });
  return { ...payload, notices: noticesIn(told, ctx.locale) };
}

@Resolver(() => ProgramType)
export class ProgramResolver {
  @FieldResolver(() => UnitType, {
    nullable: true,
    description: 'The unit that owns it; null when it is not yours to see.',
  })
  unit(@Root() { districtId, unitId }: ProgramRow, @Ctx() ctx: Context) {
    return ctx.read.byKey(unitRows, { districtId, id: unitId });
  }

  @FieldResolver(() => PartnerConnection, { description: 'Partners that work on it, by name.' })
  partners(@Root() program: ProgramRow, @Ctx() ctx: Context, @Args(() => PageArgs) page: PageArgs) {
    return ctx.read.childrenOf(program, { edge: partnersOfProgram, page: pageRequest(page) });
  }

  @FieldResolver(() => ParticipationConnection, {
    description:
      'Units that were asked to take part besides the owner, each with its answer; empty unless it is a joint program.',
  })
  participations(
    @Root() program: ProgramRow,
    @Ctx() ctx: Context,
    @Args(() => PageArgs) page: PageArgs,
  ) {
    return ctx.read.childrenOf(program, { edge: participationsOfProgram, page: pageRequest(page) });
  }

  @FieldResolver(() => [ProgramPermissionType], {
    description: 'What you may do to it, and why not.',
  })
  async viewerCan(@Root() { districtId, unitId }: ProgramRow, @Ctx() ctx: Context) {
    const covering = await membershipsOver(ctx, { districtId, id: unitId });
    return permissionsOf(PROGRAM_VERBS, (verb) => mayProgram(verb, covering), ctx.locale);
  }

  @Mutation(() => CreateProgramPayload, {
    nullable: true,
    description: PROGRAM_VERBS.createProgram,
  })
  createProgram(
    @Ctx() ctx: Context,
    @Arg('input', () => CreateProgramInput, INPUT) input: CreateProgramInput,
  ) {
    return run(ctx, () => createProgram(ctx, input));
  }

  @Mutation(() => UpdateProgramPayload, {
    nullable: true,
    description: PROGRAM_VERBS.updateProgram,
  })
  updateProgram(
    @Ctx() ctx: Context,
    @Arg('input', () => UpdateProgramInput, INPUT) input: UpdateProgramInput,
  ) {
    return run(ctx, () => updateProgram(ctx, input));
  }

  @Mutation(() => CloseProgramPayload, { nullable: true, description: PROGRAM_VERBS.closeProgram })
  closeProgram(
    @Ctx() ctx: Context,
    @Arg('input', () => CloseProgramInput, INPUT) input: CloseProgramInput,
  ) {
    return run(ctx, () => closeProgram(ctx, input));
  }

  @Mutation(() => AddProgramPartnerPayload, {
    nullable: true,
    description: PROGRAM_VERBS.addProgramPartner,
  })
  addProgramPartner(
    @Ctx() ctx: Context,
    @Arg('input', () => AddProgramPartnerInput, INPUT) input: AddProgramPartnerInput,
  ) {
    return addPartner(ctx, input);
  }

  @Mutation(() => RemoveProgramPartnerPayload, {
    nullable: true,
    description: PROGRAM_VERBS.removeProgramPartner,
  })
  removeProgramPartner(
    @Ctx() ctx: Context,
    @Arg('input', () => RemoveProgramPartnerInput, INPUT) input: RemoveProgramPartnerInput,
  ) {
    return run(ctx, () => removeProgramPartner(ctx, input));
  }

  @Mutation(() => SetParticipationPayload, {
    nullable: true,
    description: PROGRAM_VERBS.setParticipation,
  })
  setParticipation(
    @Ctx() ctx: Context,
    @Arg('input', () => SetParticipationInput, INPUT) input: SetParticipationInput,
  ) {
    return run(ctx, () => setParticipation(ctx, input));
  }
}
