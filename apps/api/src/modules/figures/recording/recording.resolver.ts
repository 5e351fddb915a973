import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '#context';
import { everyFigureRows, figureRows } from '#modules/figures/figure/figure.query';
import { targetRows } from '#modules/figures/figure/target.query';
import { runVerb } from '#database/run-verb';
import { correctFigure, withdrawFigure } from './figure.change.service.ts';
import { recordFigure } from './figure.service.ts';
import {
  CorrectFigureInput,
  RecordFigureInput,
  SetTargetInput,
  WithdrawFigureInput,
} from './recording.input.ts';
import { RECORDING_VERBS } from './recording.policy.ts';
import {
  CorrectFigurePayload,
  RecordFigurePayload,
  SetTargetPayload,
  WithdrawFigurePayload,
} from './recording.type.ts';
import { setTarget } from './target.service.ts';

const INPUT = { description: 'What to do.' };

@Resolver()
export class RecordingResolver {
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
