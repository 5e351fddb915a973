import { linksOf, unitLink } from '#modules/kit/list/links';
import { rootList } from '#modules/kit/list/root-list';
import { programRows } from '#modules/program/program/program.query';
import { ProgramType } from '#modules/program/program/program.type';
import { inBinOf } from '#modules/kit/bin/bin';
import { attachments } from './attachment.list.ts';
import {
  attachmentRows,
  attachmentsBelowUnit,
  attachmentsOfSubject,
  attachmentsOfUnit,
} from './attachment.query.ts';
import { AttachmentConnection, AttachmentType } from './attachment.type.ts';

export const AttachmentLinks = linksOf(() => AttachmentType, attachmentRows, {
  unit: unitLink('The unit that keeps what it is attached to'),
  program: {
    by: 'subjectId',
    to: programRows,
    type: () => ProgramType,
    says: 'The program that it is attached to; null when that is not yours to see.',
  },
});

export const AttachmentsResolver = rootList('attachments', attachments, {
  of: { Program: attachmentsOfSubject, Unit: attachmentsOfUnit },
  below: attachmentsBelowUnit,
  bin: inBinOf(attachmentRows),
  connection: AttachmentConnection,
  says: 'Files and links of a program, or of what a unit keeps.',
});
