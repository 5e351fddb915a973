import { Field, ObjectType } from 'type-graphql';
import { enumType } from './enums.ts';
import type { Locale } from './locale.ts';
import { say } from './messages.ts';

/** What somebody should know of what was done; nothing is wrong with it. */
export type NoticeCode = 'NOT_COVERED';

export const NoticeCodeEnum = enumType<NoticeCode>(
  'NoticeCode',
  'What you should know of what was done.',
  { NOT_COVERED: 'The partner sees nothing of it until an agreement in force covers it.' },
);

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
