import type { ComplexityEstimatorArgs } from 'graphql-query-complexity';
import {
  Args,
  ArgsType,
  Ctx,
  Field,
  FieldResolver,
  ID,
  Int,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import type { Context } from '#context';
import { notFound, Refusal } from '#kernel/errors';
import { globalId } from '#kernel/ids';
import { NodeType } from '#kernel/node';
import { findNode } from '#modules/kit/slice/nodes';
import { TodoKind, todoSources } from '#modules/kit/slice/todos';
import { unitById, unitRows } from '#modules/tenancy/unit/unit.query';
import { UnitType } from '#modules/tenancy/unit/unit.type';
import { TODO_MAX, todoCounts, todoOf, type TodoRow } from './todo.query.ts';
import { TodoCountType, TodoType } from './todo.type.ts';

@ArgsType()
class TodoCountArgs {
  @Field(() => ID, {
    description: 'A unit by its id or code: what waits there and in everything below it.',
  })
  of!: string;

  @Field(() => [TodoKind], { nullable: true, description: 'Only these kinds; null: all.' })
  kinds?: string[] | null;
}

@ArgsType()
class TodoArgs extends TodoCountArgs {
  @Field(() => Int, {
    nullable: true,
    description: `The first n of each kind, 1 to ${TODO_MAX}; null: ${TODO_MAX}.`,
  })
  first?: number | null;
}

const kindsOf = ({ kinds }: TodoCountArgs) => [...new Set(kinds ?? todoSources().keys())];

const says = (kind: string, { locale }: Context) => todoSources().get(kind)!.words[locale];

async function unitOf(ctx: Context, { of }: TodoCountArgs) {
  const unit = await unitById(ctx, of);
  if (!unit) throw notFound();
  ctx.read.spend(1);
  return unit;
}

const complexity = ({ args, childComplexity }: ComplexityEstimatorArgs) => {
  const asked = args as TodoArgs;
  return kindsOf(asked).length * Math.max(0, asked.first ?? TODO_MAX) * (1 + childComplexity);
};

@Resolver(() => TodoType)
export class TodoResolver {
  @Query(() => [TodoType], {
    nullable: true,
    complexity,
    description: `What waits for you in a unit and everything below it: what is due before what is not, the earliest first; up to ${TODO_MAX} of each kind. Null only with an error.`,
  })
  async todo(@Ctx() ctx: Context, @Args(() => TodoArgs) args: TodoArgs) {
    const first = args.first ?? TODO_MAX;
    if (first < 1 || first > TODO_MAX) {
      throw new Refusal('BAD_USER_INPUT', 'PAGE_SIZE', { limit: TODO_MAX });
    }
    return todoOf(ctx, await unitOf(ctx, args), { kinds: kindsOf(args), first });
  }

  @Query(() => [TodoCountType], {
    nullable: true,
    description: 'How much waits for you there, by kind. Null only with an error.',
  })
  async todoCounts(@Ctx() ctx: Context, @Args(() => TodoCountArgs) args: TodoCountArgs) {
    const counts = await todoCounts(ctx, await unitOf(ctx, args), kindsOf(args));
    return counts.map((row) => ({ ...row, says: says(row.kind, ctx) }));
  }

  @FieldResolver(() => String, { description: 'What is to be done, in your language.' })
  says(@Root() { kind }: TodoRow, @Ctx() ctx: Context) {
    return says(kind, ctx);
  }

  @FieldResolver(() => String, {
    description: 'What it is about, in your language where it has words.',
  })
  title(@Root() { kind, said }: TodoRow, @Ctx() { locale }: Context) {
    return todoSources()
      .get(kind)!
      .title(said as never, locale);
  }

  @FieldResolver(() => NodeType, {
    nullable: true,
    description: 'The thing itself; null when it is gone meanwhile.',
  })
  node(@Root() { kind, districtId, id }: TodoRow, @Ctx() ctx: Context) {
    return findNode(ctx, globalId(todoSources().get(kind)!.node, { districtId, id }));
  }

  @FieldResolver(() => UnitType, {
    nullable: true,
    description: 'The unit whose turn it is; null when it is not yours to see.',
  })
  unit(@Root() { districtId, unitId }: TodoRow, @Ctx() ctx: Context) {
    return ctx.read.byKey(unitRows, { districtId, id: unitId });
  }
}
