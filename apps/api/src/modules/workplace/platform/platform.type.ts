import { Field, Float, Int, ObjectType } from 'type-graphql';
import { DateTimeScalar } from '#kernel/scalars';

@ObjectType('PlatformDistrict', {
  description: 'A district as the operator of the installation knows it: none of its rows.',
})
export class PlatformDistrictType {
  @Field(() => Int, { description: 'Units that are open today, the district itself among them.' })
  units!: number;

  @Field(() => Int, { description: 'People who are its admin today.' })
  administrators!: number;

  @Field(() => Int, {
    description: 'People who work for one of its units today, its admins among them.',
  })
  people!: number;
}

@ObjectType('Platform', {
  description: 'The installation as its operator sees it: how it is, and what no district keeps.',
})
export class PlatformType {
  @Field(() => String, { description: 'Version of the software, by semantic versioning.' })
  version!: string;

  @Field(() => DateTimeScalar, { description: 'When the process that answers was started.' })
  startedAt!: Date;

  @Field(() => String, { description: 'Version of PostgreSQL, such as 17.5.' })
  server!: string;

  @Field(() => Float, { description: 'Size of the database, in bytes.' })
  bytes!: string;

  @Field(() => String, { description: 'Name of the last migration that ran.' })
  migration!: string;

  @Field(() => Int, { description: 'Accounts that can sign in.' })
  accounts!: number;

  @Field(() => Int, { description: 'Sessions that are alive now.' })
  sessions!: number;

  @Field(() => Int, { description: 'Partners in the register.' })
  partners!: number;
}
