import { defineEntity, p } from '@mikro-orm/postgresql';
import { index, instant, keyOf, oneOf, range, text, within } from '#database/columns';
import { tenant } from '#database/tenancy';
import { NAME_MAX } from '#modules/kit/file/file.rule';
import { Program } from '#modules/program/program/program.entity';
import { ofUnit } from '#modules/tenancy/unit/unit.entity';
import { ATTACHMENT_KINDS, CAPTION_MAX, READERS, SUBJECTS, URL_MAX } from './attachment.rule.ts';

const AttachmentSchema = defineEntity({
  name: 'Attachment',
  tableName: 'attachment',
  ...tenant('attachment', { kind: 'dated', group: 'NARRATIVE', during: 'told_on' }),
  checks: [
    {
      name: 'attachment_is_file_or_link',
      expression: "(kind = 'LINK') = (url is not null) and (kind = 'LINK') = (sha256 is null)",
    },
    {
      name: 'attachment_file',
      expression: `(sha256 is null) = (name is null) and (sha256 is null) = (type is null)
        and (kind = 'PICTURE') = (thumb is not null) and (sha256 is null) = (bytes = 0)`,
    },
    {
      name: 'attachment_hashes',
      expression: "sha256 ~ '^[0-9a-f]{64}$' and (thumb is null or thumb ~ '^[0-9a-f]{64}$')",
    },
    { name: 'attachment_https', expression: "url like 'https://%'" },
  ],
  indexes: [
    index('attachment_of_subject', 'attachment', 'subject_id', 'district_id', 'created_at', 'id'),
    index('attachment_of_unit', 'attachment', 'unit_id', 'district_id', 'created_at', 'id'),
    index('attachment_of_program', 'attachment', 'program_id', 'district_id'),
    index('attachment_bytes', 'attachment', 'sha256'),
    index('attachment_thumb', 'attachment', 'thumb'),
  ],
  properties: ofUnit({
    subjectKind: oneOf(SUBJECTS, 'subject_kind'),
    subjectId: p.uuid(),
    program: () => within(Program, 'program_id').nullable(),
    programId: keyOf().nullable(),
    programUnitId: p.uuid().nullable(),
    toldOn: range('daterange').nullable(),
    reads: oneOf(READERS, 'reads'),
    kind: oneOf(ATTACHMENT_KINDS, 'kind'),
    name: text(NAME_MAX, 'name').nullable(),
    type: p.text().nullable(),
    bytes: p.integer().default(0),
    sha256: p.text().nullable(),
    thumb: p.text().nullable(),
    url: text(URL_MAX, 'url').nullable(),
    onDay: p.date(),
    caption: text(CAPTION_MAX, 'caption').nullable(),
    deletedAt: instant().nullable(),
  }),
});
/**
 * A file or a link of something. Triggers copy by what others read it, `program_id`, `program_unit_id`
 * and `told_on`, from its subject; they are null while it stays with its unit.
 */
export class Attachment extends AttachmentSchema.class {}
AttachmentSchema.setClass(Attachment);
