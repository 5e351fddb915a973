import { Field, ObjectType } from 'type-graphql';
import { type ReasonCode, ReasonCodeEnum } from './codes.ts';
import { enumType } from './enums.ts';
import type { Locale } from './locale.ts';
import { say } from './messages.ts';

/** What a policy says of a verb: under which membership it is allowed, or why it is not. */
export type Verdict<Membership> =
  { allowed: true; membership: Membership } | { allowed: false; says: ReasonCode };

@ObjectType('PermissionReason', { description: 'Why you may not do something.' })
class PermissionReasonType {
  @Field(() => ReasonCodeEnum, { description: 'For programs.' })
  code!: ReasonCode;

  @Field(() => String, { description: 'In your language.' })
  message!: string;
}

/** Whether somebody may do something, as a client sees it. */
export interface Permission<Verb extends string> {
  verb: Verb;
  allowed: boolean;
  /** Why not; null when it is allowed. */
  reason: PermissionReasonType | null;
}

/**
 * The types of `viewerCan`: `<noun>Permission { verb allowed reason }` and the enum of its verbs.
 *
 * @param noun published name of what the verbs act on, such as `Program`
 * @param enumName published name of the verbs, such as `ProgramVerb`
 * @param about ends the sentence "What can be done to …"
 * @param verbs the verbs with what they do
 */
export function permissionType<Verb extends string>(
  noun: string,
  enumName: string,
  about: string,
  verbs: Record<Verb, string>,
) {
  const VerbEnum = enumType<Verb>(enumName, `What can be done to ${about}.`, verbs);
  @ObjectType(`${noun}Permission`, { description: `Whether you may do something to ${about}.` })
  class PermissionType implements Permission<Verb> {
    @Field(() => VerbEnum, { description: 'What would be done.' })
    verb!: Verb;

    @Field(() => Boolean, { description: 'Whether you may.' })
    allowed!: boolean;

    @Field(() => PermissionReasonType, {
      nullable: true,
      description: 'Why not; null when you may.',
    })
    reason!: PermissionReasonType | null;
  }
  return { permission: PermissionType, verbEnum: VerbEnum };
}

/** What a policy said of each verb, in the reader's language. */
export function permissionsOf<Verb extends string>(
  said: readonly (readonly [verb: Verb, verdict: Verdict<unknown>])[],
  locale: Locale,
): Permission<Verb>[] {
  return said.map(([verb, verdict]) => {
    if (verdict.allowed) return { verb, allowed: true, reason: null };
    const { says: code } = verdict;
    return { verb, allowed: false, reason: { code, message: say(code, locale) } };
  });
}
