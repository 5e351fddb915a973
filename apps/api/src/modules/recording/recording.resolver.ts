import { permissionsOf } from '../../kernel/permission.ts';
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import type { Context } from '../../context.ts';
import { everyFigureRows, figureRows } from '../figure/figure.query.ts';
import { targetRows } from '../figure/target.query.ts';
import { membershipsOver } from '../identity/membership.query.ts';
import type { UnitRow } from '../unit/unit.query.ts';
import { UnitType } from '../unit/unit.type.ts';
import { runVerb } from '../verb.ts';
import { correctFigure, withdrawFigure } from './figure.change.service.ts';
import { recordFigure } from './figure.service.ts';
import {
  CorrectFigureInput,
  RecordFigureInput,
  SetTargetInput,
  WithdrawFigureInput,
} from './recording.input.ts';
import { mayRecord, RECORDING_VERBS } from './recording.policy.ts';
import {
  CorrectFigurePayload,
  RecordFigurePayload,
  SetTargetPayload,
  UnitPermissionType,
  WithdrawFigurePayload,
} from './recording.type.ts';
import { setTarget } from './target.service.ts';

const INPUT = { description: 'What to do.' };

@Resolver(() => UnitType)
export class RecordingResolver {
  @FieldResolver(() => [UnitPermissionType], {
    description: 'What you may do to its figures and targets, and why not.',
  })
  async viewerCan(@Root() unit: UnitRow, @Ctx() ctx: Context) {
    const covering = await membershipsOver(ctx, unit);
    return permissionsOf(RECORDING_VERBS, (verb) => mayRecord(verb, covering), ctx.locale);
  }

  @Mutation(() => RecordFigurePayload, {
    nullable: true,
    description: RECORDING_VERBS.recordFigure,
  })
  recordFigure(
    @Ctx() ctx: Context,
    @Arg('input', () => RecordFigureInput, INPUT) input: RecordFigureInput,
  ) {
    return runVerb(ctx, 'figure', async () =>
      ctx.read.byKey(figureRows, await recordFigure(ctx, input)),
    );
  }

  @Mutation(() => CorrectFigurePayload, {
    nullable: true,
    description: RECORDING_VERBS.correctFigure,
  })
  correctFigure(
    @Ctx() ctx: Context,
    @Arg('input', () => CorrectFigureInput, INPUT) input: CorrectFigureInput,
  ) {
    return runVerb(ctx, 'figure', async () =>
      ctx.read.byKey(figureRows, await correctFigure(ctx, input)),
    );
  }

  @Mutation(() => WithdrawFigurePayload, {
    nullable: true,
    description: RECORDING_VERBS.withdrawFigure,
  })
  withdrawFigure(
    @Ctx() ctx: Context,
    @Arg('input', () => WithdrawFigureInput, INPUT) input: WithdrawFigureInput,
  ) {
    return runVerb(ctx, 'figure', async () =>
      ctx.read.byKey(everyFigureRows, await withdrawFigure(ctx, input)),
    );
  }

  @Mutation(() => SetTargetPayload, { nullable: true, description: RECORDING_VERBS.setTarget })
  setTarget(@Ctx() ctx: Context, @Arg('input', () => SetTargetInput, INPUT) input: SetTargetInput) {
    return runVerb(ctx, 'target', async () => {
      const key = await setTarget(ctx, input);
      return key && ctx.read.byKey(targetRows, key);
    });
  }
}
