import { enumType } from '#kernel/enums';
import { dayBetween, holds, isOneOf } from '#modules/kit/list/filters';
import { dayOrder, listing } from '#modules/kit/list/listing';
import type { AttachmentKind } from './attachment.rule.ts';

export const AttachmentKindEnum = enumType<AttachmentKind>(
  'AttachmentKind',
  'What is attached to something.',
  {
    PICTURE: 'A picture, made smaller and without what its camera noted.',
    DOCUMENT: 'A document: pdf, docx or xlsx.',
    LINK: 'The address of a page elsewhere.',
  },
);

export const attachments = listing('Attachment', 'attachments', {
  first: 'Latest day first',
  orders: { ON_DAY: dayOrder('t.on_day', 'Day that it is of', 'attachments') },
  filters: {
    onDay: dayBetween('t.on_day', 'By the day that it is of.'),
    kind: isOneOf('t.kind', AttachmentKindEnum, 'Of one of these kinds.'),
    name: holds('t.name', 'With this in the name of the file'),
    caption: holds('t.caption', 'With this in what is said of it'),
  },
});
