import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { NodeType } from '#kernel/node';
import { UserErrorType } from '#kernel/payload';
import { DateTimeScalar } from '#kernel/scalars';
import { AccountType, Language } from './identity.type.ts';
import type { AccountRow } from './membership.query.ts';
import type { OwnSession } from './own-account.store.ts';

@ObjectType('Session', { description: 'A sign-in of yours that is open.', implements: NodeType })
export class SessionType
  extends NodeType
  implements Omit<OwnSession, 'id' | 'districtId' | 'startedAt' | 'lastSeenAt'>
{
  @Field(() => DateTimeScalar, { description: 'When it was opened.' })
  startedAt!: string;

  @Field(() => DateTimeScalar, { description: 'When it was used last, give or take a minute.' })
  lastSeenAt!: string;

  @Field(() => String, {
    nullable: true,
    description: 'What signed in, such as "Edge · Windows"; null when it did not say.',
  })
  device!: string | null;

  @Field(() => Boolean, { description: 'It is the one of this request.' })
  current!: boolean;
}

@InputType({ description: 'A session of yours to end.' })
export class EndSessionInput {
  @Field(() => ID, { description: 'The session.' })
  id!: string;
}

@InputType({ description: 'Another password.' })
export class ChangePasswordInput {
  @Field(() => String, { description: 'The password until now.' })
  oldPassword!: string;

  @Field(() => String, { description: 'The new one, of 10 to 1000 characters.' })
  newPassword!: string;
}

@InputType({ description: 'What to change of your account.' })
export class UpdateAccountInput {
  @Field(() => Language, { description: 'The language that its pages are shown in at first.' })
  language!: AccountRow['language'];
}

@ObjectType('EndSessionPayload', { description: 'What endSession gives back.' })
export class EndSessionPayload {
  @Field(() => Boolean, { description: 'The session is over.' })
  ended!: boolean;

  @Field(() => [UserErrorType], { description: 'Always empty.' })
  userErrors!: UserErrorType[];
}

@ObjectType('ChangePasswordPayload', { description: 'What changePassword gives back.' })
export class ChangePasswordPayload {
  @Field(() => Int, {
    nullable: true,
    description: 'Other sessions of yours that are over; null when nothing was changed.',
  })
  ended!: number | null;

  @Field(() => [UserErrorType], { description: 'Why nothing was changed; empty on success.' })
  userErrors!: UserErrorType[];
}

@ObjectType('UpdateAccountPayload', { description: 'What updateAccount gives back.' })
export class UpdateAccountPayload {
  @Field(() => AccountType, { nullable: true, description: 'Your account; null on userErrors.' })
  account!: AccountType | null;

  @Field(() => [UserErrorType], { description: 'Why nothing was changed; empty on success.' })
  userErrors!: UserErrorType[];
}
