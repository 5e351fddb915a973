import { Field, Int, ObjectType } from 'type-graphql';
import { NodeType } from '#kernel/node';
import { DateScalar, DateTimeScalar } from '#kernel/scalars';
import { TodoKind } from '#modules/kit/slice/todos';
import { UnitType } from '#modules/tenancy/unit/unit.type';
import type { TodoRow } from './todo.query.ts';

@ObjectType('Todo', { description: 'Something that waits for you, until it is done.' })
export class TodoType implements Pick<TodoRow, 'kind' | 'waitsSince' | 'due'> {
  @Field(() => TodoKind, { description: 'For programs.' })
  kind!: string;

  @Field(() => String, { description: 'What is to be done, in your language.' })
  says!: string;

  @Field(() => String, { description: 'What it is about, in your language where it has words.' })
  title!: string;

  @Field(() => NodeType, {
    nullable: true,
    description: 'The thing itself; null when it is gone meanwhile.',
  })
  node!: NodeType | null;

  @Field(() => UnitType, {
    nullable: true,
    description: 'The unit whose turn it is; null when it is not yours to see.',
  })
  unit!: UnitType | null;

  @Field(() => DateTimeScalar, { description: 'Since when it waits.' })
  waitsSince!: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Day by which it should have been done; null when there is none.',
  })
  due!: string | null;
}

@ObjectType('TodoCount', { description: 'How much of one kind waits for you.' })
export class TodoCountType {
  @Field(() => TodoKind, { description: 'For programs.' })
  kind!: string;

  @Field(() => String, { description: 'What is to be done, in your language.' })
  says!: string;

  @Field(() => Int, { description: 'How many; 100 stands for 100 or more.' })
  count!: number;

  @Field(() => Int, {
    nullable: true,
    description: 'In how many programs, of what a program may have several of; else null.',
  })
  programs!: number | null;
}
