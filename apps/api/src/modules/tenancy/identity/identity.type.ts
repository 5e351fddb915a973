import { Extensions, Field, InputType, Int, ObjectType } from 'type-graphql';
import { enumType } from '#kernel/enums';
import { NodeType } from '#kernel/node';
import { DateScalar, DateTimeScalar } from '#kernel/scalars';
import { UserErrorType } from '#kernel/payload';
import type { AccountRow, MembershipRow } from './membership.query.ts';
import type { Role } from './membership.entity.ts';

export const RoleEnum = enumType<Role>('Role', 'What a membership lets an account do.', {
  PLATFORM_OPERATOR:
    "Keeps the platform's catalogue of indicators; sees all partners, and no district's rows.",
  DISTRICT_ADMIN:
    'Reads a whole district; writes what the district itself owns, its indicators, and every target in it.',
  STREET_LEAD: 'Writes a street and everything below it, its targets too.',
  STREET_STAFF: 'Writes a street and everything below it, but for targets.',
  COMMUNITY_WORKER: 'Records the figures of one community.',
  PARTNER_OWNER: 'Acts for a partner within its agreements, as its owner.',
  PARTNER_MEMBER: 'Acts for a partner within its agreements.',
});

export const Language = enumType<AccountRow['language']>('Language', 'A language of the pages.', {
  ZH: 'Chinese, simplified.',
  EN: 'English.',
});

@ObjectType('Account', { description: 'Somebody who can sign in.', implements: NodeType })
export class AccountType extends NodeType {
  @Field(() => String, { description: 'What one signs in with.' })
  login!: string;

  @Field(() => String, { description: 'Name shown to others, in Chinese.' })
  displayName!: string;

  @Field(() => String, { nullable: true, description: 'The same in English.' })
  displayNameEn!: string | null;

  @Field(() => Language, { description: 'The language that its pages are shown in at first.' })
  language!: AccountRow['language'];
}

@ObjectType('Membership', {
  description: 'What an account may act for: the platform, a unit or a partner.',
})
export class MembershipType implements Pick<MembershipRow, 'role' | 'startsOn'> {
  @Field(() => RoleEnum, { description: 'The role.' })
  role!: Role;

  @Field(() => DateScalar, { description: 'First day it holds.' })
  startsOn!: string;
}

@ObjectType('Viewer', { description: 'You, as this request knows you.' })
export class ViewerType {
  @Field(() => AccountType, { description: 'Your account.' })
  account!: AccountType;

  @Field(() => [MembershipType], {
    description: 'Everything you may act for today, by the day in China (UTC+8).',
  })
  memberships!: MembershipType[];
}

@InputType({ description: 'Who wants to sign in.' })
export class SignInInput {
  @Field(() => String, { description: 'Login of the account.' })
  login!: string;

  @Field(() => String, { description: 'Its password.' })
  password!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'A secret of your own that this device keeps: 22 to 200 letters, digits, `_` or `-`. Where it ' +
      'signed in before, it may do so again while others guess at the login.',
  })
  device?: string | null;
}

@ObjectType('SignInPayload', { description: 'A new session, or why there is none.' })
export class SignInPayload {
  @Extensions({ secret: true })
  @Field(() => String, {
    nullable: true,
    description:
      'Secret to send as `Authorization: Bearer …`, shown this once; null on userErrors.',
  })
  token!: string | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When the session ends by itself, 12 hours from now; null when there is none.',
  })
  expiresAt!: Date | null;

  @Field(() => [UserErrorType], { description: 'Why there is no session; empty on success.' })
  userErrors!: UserErrorType[];
}

@ObjectType('SignOutPayload', { description: 'What signOut gives back.' })
export class SignOutPayload {
  @Field(() => Boolean, { description: 'The session is over.' })
  signedOut!: boolean;

  @Field(() => [UserErrorType], { description: 'Always empty.' })
  userErrors!: UserErrorType[];
}

@ObjectType('EndOtherSessionsPayload', { description: 'What endOtherSessions gives back.' })
export class EndOtherSessionsPayload {
  @Field(() => Int, { description: 'Sessions that were open and are over.' })
  ended!: number;

  @Field(() => [UserErrorType], { description: 'Always empty.' })
  userErrors!: UserErrorType[];
}
