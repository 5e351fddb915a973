import { Field, ObjectType } from 'type-graphql';
import { type NoticeCode, NoticeCodeEnum } from './codes.ts';
import type { Locale } from './locale.ts';
import { say } from './messages.ts';

export type { NoticeCode };

@ObjectType('Notice', {
  description: 'Something to know of what was done, for programs and in words.',
})
export class NoticeType {
  @Field(() => NoticeCodeEnum, { description: 'For programs.' })
  code!: NoticeCode;

  @Field(() => String, { description: 'In your language.' })
  message!: string;
}

/** Notices in the reader's language. */
export const noticesIn = (codes: readonly NoticeCode[], locale: Locale): NoticeType[] =>
  codes.map((code) => ({ code, message: say(code, locale) }));
