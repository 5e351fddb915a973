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

  @Field(() => Int, {
    description:
      'Operations that failed for a reason of ours (INTERNAL) since `startedAt`, in the process that answers; the log has each under its request id.',
  })
  failures!: number;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When the last of `failures` was; null when there was none.',
  })
  lastFailureAt!: Date | null;

  @Field(() => Int, {
    description:
      'Wrong passwords that count against a login now; they are forgotten 30 minutes after the first.',
  })
  wrongPasswords!: number;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      'When PostgreSQL last archived its log (WAL), by `pg_stat_archiver`; null when it archives none. Dumps and copies by others are not known here.',
  })
  archivedAt!: Date | null;
}
