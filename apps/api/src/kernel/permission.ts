import { Field, ObjectType } from 'type-graphql';
import { enumType } from './enums.ts';
import type { Locale } from './locale.ts';
import { type MessageCode, say } from './messages.ts';

/** What a policy says of a verb: under which membership it is allowed, or why it is not. */
export type Verdict<Membership> =
  { allowed: true; membership: Membership } | { allowed: false; says: MessageCode };

/** Whether somebody may do something, as a client sees it. */
export interface Permission<Verb extends string> {
  verb: Verb;
  allowed: boolean;
  /** Why not, in the reader's language; null when it is allowed. */
  reason: string | null;
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

    @Field(() => String, { nullable: true, description: 'Why not, in your language.' })
    reason!: string | null;
  }
  return PermissionType;
}

/** What a policy says of each verb, in the reader's language. */
export function permissionsOf<Verb extends string>(
  verbs: Record<Verb, string>,
  verdictOf: (verb: Verb) => Verdict<unknown>,
  locale: Locale,
): Permission<Verb>[] {
  return (Object.keys(verbs) as Verb[]).map((verb) => {
    const verdict = verdictOf(verb);
    const reason = verdict.allowed ? null : say(verdict.says, locale);
    return { verb, allowed: verdict.allowed, reason };
  });
}
