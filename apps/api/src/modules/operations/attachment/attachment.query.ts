import { livesWith, type RowSource } from '#database/rows';
import { withBinOf } from '#modules/kit/bin/bin';
import type { FileSource } from '#modules/kit/file/given';
import { belowUnit, hangingBy } from '#modules/kit/list/edges';
import type { ProgramRow } from '#modules/program/program/program.query';
import { OF_UNIT, type OfUnit } from '#modules/tenancy/unit/unit.query';
import { attachments } from './attachment.list.ts';
import type { AttachmentKind, READERS } from './attachment.rule.ts';

export interface AttachmentRow extends OfUnit {
  subjectId: string;
  reads: (typeof READERS)[number];
  kind: AttachmentKind;
  name: string | null;
  type: string | null;
  bytes: number;
  sha256: string | null;
  thumb: string | null;
  url: string | null;
  onDay: string;
  caption: string | null;
  deletedAt: string | null;
  programState: ProgramRow['state'] | null;
}

export const attachmentRows: RowSource<AttachmentRow> = {
  name: 'attachment',
  type: 'Attachment',
  from: 'attachment t',
  needs: {},
  where: `t.deleted_at is null and ${livesWith('t.subject_id')}`,
  columns: {
    ...OF_UNIT,
    subjectId: 't.subject_id',
    reads: 't.reads',
    kind: 't.kind',
    name: 't.name',
    type: 't.type',
    bytes: 't.bytes',
    sha256: 't.sha256',
    thumb: 't.thumb',
    url: 't.url',
    onDay: 't.on_day',
    caption: 't.caption',
    deletedAt: 't.deleted_at',
    programState: `(select g.state from program g
      where g.district_id = t.district_id and g.id = t.subject_id and g.deleted_at is null)`,
  },
};

/** Those that have files, with what lies in the bin for whoever may restore it. */
export const attachmentFiles: FileSource = {
  ...withBinOf(attachmentRows),
  ...{ name: 'attachment.file', type: undefined, needs: {} },
};

export const attachmentsOfSubject = hangingBy('subject_id', attachmentRows, attachments.sql);
export const attachmentsOfUnit = hangingBy('unit_id', attachmentRows, attachments.sql);
export const attachmentsBelowUnit = belowUnit(attachmentRows, attachments.sql);
