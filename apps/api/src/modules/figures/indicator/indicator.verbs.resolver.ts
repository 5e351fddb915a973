import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '#context';
import type { Key } from '#kernel/ids';
import { payloadType } from '#kernel/payload';
import { runVerb } from '#database/run-verb';
import { AddIndicatorDimensionInput } from './indicator.dimension.input.ts';
import { addIndicatorDimension } from './indicator.dimension.service.ts';
import { CreateIndicatorInput, UpdateIndicatorInput } from './indicator.input.ts';
import { INDICATOR_VERBS } from './indicator.policy.ts';
import { indicatorRows } from './indicator.query.ts';
import { RelateIndicatorsInput } from './indicator.relation.input.ts';
import { relateIndicators } from './indicator.relation.service.ts';
import { createIndicator, updateIndicator } from './indicator.service.ts';
import { IndicatorType, MeasureType } from './indicator.type.ts';
import { AddMeasureWordInput } from './measure.input.ts';
import { addMeasureWord } from './measure.service.ts';

const payload = (verb: string) => payloadType(verb, 'indicator', () => IndicatorType);
const CreateIndicatorPayload = payload('CreateIndicator');
const UpdateIndicatorPayload = payload('UpdateIndicator');
const AddIndicatorDimensionPayload = payload('AddIndicatorDimension');
const RelateIndicatorsPayload = payload('RelateIndicators');
const AddMeasureWordPayload = payloadType('AddMeasureWord', 'measure', () => MeasureType);

const INPUT = { description: 'What to do.' };

/** Runs a verb that gives an indicator's key, and reads the indicator as every query would. */
const run = (ctx: Context, verb: () => Promise<Key>) =>
  runVerb(ctx, 'indicator', async () => ctx.read.byKey(indicatorRows, await verb()));

@Resolver()
export class IndicatorVerbsResolver {
  @Mutation(() => CreateIndicatorPayload, {
    nullable: true,
    description: INDICATOR_VERBS.createIndicator,
  })
  createIndicator(
    @Ctx() ctx: Context,
    @Arg('input', () => CreateIndicatorInput, INPUT) input: CreateIndicatorInput,
  ) {
    return run(ctx, () => createIndicator(ctx, input));
  }

  @Mutation(() => UpdateIndicatorPayload, {
    nullable: true,
    description: INDICATOR_VERBS.updateIndicator,
  })
  updateIndicator(
    @Ctx() ctx: Context,
    @Arg('input', () => UpdateIndicatorInput, INPUT) input: UpdateIndicatorInput,
  ) {
    return run(ctx, () => updateIndicator(ctx, input));
  }

  @Mutation(() => AddIndicatorDimensionPayload, {
    nullable: true,
    description: INDICATOR_VERBS.addIndicatorDimension,
  })
  addIndicatorDimension(
    @Ctx() ctx: Context,
    @Arg('input', () => AddIndicatorDimensionInput, INPUT) input: AddIndicatorDimensionInput,
  ) {
    return run(ctx, () => addIndicatorDimension(ctx, input));
  }

  @Mutation(() => RelateIndicatorsPayload, {
    nullable: true,
    description: INDICATOR_VERBS.relateIndicators,
  })
  relateIndicators(
    @Ctx() ctx: Context,
    @Arg('input', () => RelateIndicatorsInput, INPUT) input: RelateIndicatorsInput,
  ) {
    return run(ctx, () => relateIndicators(ctx, input));
  }

  @Mutation(() => AddMeasureWordPayload, {
    nullable: true,
    description: 'Add a measure word of a known kind for a district.',
  })
  addMeasureWord(
    @Ctx() ctx: Context,
    @Arg('input', () => AddMeasureWordInput, INPUT) input: AddMeasureWordInput,
  ) {
    return runVerb(ctx, 'measure', () => addMeasureWord(ctx, input));
  }
}
