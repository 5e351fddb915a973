import type { Context } from '#context';
import { insertRows, lockRow } from '#database/write';
import { businessDate } from '#kernel/clock';
import type { Fault } from '#kernel/errors';
import { newId } from '#kernel/ids';
import { storedInput } from '#kernel/input';
import { storedText, textFaults } from '#kernel/text';
import { bins, both, notBinned, withBinOf } from '#modules/kit/bin/bin';
import type { Condition, Noun } from '#modules/kit/verb/noun';
import { ownStaff } from '#modules/kit/verb/rules';
import { changes } from '#modules/kit/verb/verb';
import { isOver } from '#modules/program/program/program.fields.rule';
import { isOpen, program } from '#modules/program/program/program.verbs';
import { AttachFileInput, DescribeAttachmentInput } from './attachment.input.ts';
import { type AttachmentRow, attachmentRows } from './attachment.query.ts';
import { URL_MAX } from './attachment.rule.ts';
import { roomFaults } from './attachment.room.ts';
import { AttachmentType } from './attachment.type.ts';

/** What is attached to a program that is over stays as it is. */
const subjectIsOpen: Condition<AttachmentRow> = {
  reads: ['programState'],
  fault: ({ programState: state }) => (state === null || isOver(state) ? 'CLOSED' : null),
};

/** What an attachment is called where there is nothing but words. */
const calledBy = ({ caption, name, url }: Pick<AttachmentRow, 'caption' | 'name' | 'url'>) =>
  caption ?? name ?? url ?? '—';

export const attachment: Noun<AttachmentRow> = {
  name: 'Attachment',
  about: 'an attachment',
  table: 'attachment',
  rows: attachmentRows,
  shown: withBinOf(attachmentRows) as never,
  type: () => AttachmentType,
  may: ownStaff,
  told: { caption: true, onDay: true, reads: true, deletedAt: true },
  toldIn: (row) => ({ kind: program.name, id: row.subjectId, about: calledBy(row) }),
};

/** What an attachment is: of a file, or of a link. */
type Thing = Pick<AttachmentRow, 'kind' | 'name' | 'type' | 'bytes' | 'sha256' | 'thumb' | 'url'>;
const NOTHING = { name: null, type: null, bytes: 0, sha256: null, thumb: null, url: null };

const fault = (code: Fault['code'], name: string): Fault => ({ code, field: ['input', name] });

/** What is wrong with an address: it leads to a page by https, and tells no password on its way. */
function addressFaults(address: string): Fault[] {
  const faults = textFaults(address, { field: ['input', 'url'], limit: URL_MAX });
  if (faults.length > 0) return faults;
  const url = /^https:\/\/[^\s\\]+$/.test(address) ? URL.parse(address) : null;
  return url && url.username === '' && url.password === '' ? [] : [fault('NOT_HTTPS', 'url')];
}

async function thingOf(
  { actor, files }: Context,
  { uploadId, url }: AttachFileInput,
): Promise<Thing | Fault> {
  const address = storedText(url);
  if ((uploadId == null) === (address === null)) return fault('ONE_OF_TWO', 'uploadId');
  if (address !== null) {
    return addressFaults(address)[0] ?? { ...NOTHING, kind: 'LINK', url: address };
  }
  const upload = await files.upload(actor.accountId, uploadId!);
  return upload ? { ...NOTHING, ...upload } : fault('NO_UPLOAD', 'uploadId');
}

export const programVerbs = {
  attachFile: changes(program, AttachFileInput, {
    does: 'Attach a file or a link to it. No picture is ever asked for.',
    of: 'subjectId',
    may: ownStaff,
    while: isOpen,
    async find(ctx, row, input, faults) {
      const thing = await thingOf(ctx, input);
      const field = ['input', input.url == null ? 'uploadId' : 'url'];
      if (input.onDay != null && input.onDay > businessDate())
        faults.push(fault('IN_THE_FUTURE', 'onDay'));
      if ('code' in thing) faults.push(thing);
      else faults.push(...(await roomFaults(ctx, row, thing, field)));
      return 'code' in thing ? null : thing;
    },
    async change(ctx, { districtId, unitId, id: subjectId }, input, thing) {
      const { onDay, caption } = input;
      const made = {
        ...{ id: newId(), ...thing, reads: input.reads, caption: storedText(caption) },
        onDay: onDay ?? businessDate(),
      };
      const subject = { subjectKind: program.name, subjectId };
      await insertRows(ctx.run, 'attachment', [{ districtId, unitId, ...subject, ...made }]);
      const { sha256: _, thumb: __, ...attached } = made;
      return {
        told: { before: null, after: { attachment: attached } },
        tells: { fields: [{ field: 'attachments', before: null, after: calledBy(made) }] },
      };
    },
  }),
};

export const attachmentVerbs = {
  describeAttachment: changes(attachment, DescribeAttachmentInput, {
    does: 'Change what is said of it, its day, or who reads it.',
    while: both<AttachmentRow>(notBinned, subjectIsOpen),
    find(_, __, { onDay }, faults) {
      if (onDay != null && onDay > businessDate()) faults.push(fault('IN_THE_FUTURE', 'onDay'));
      return true;
    },
    change: (_, __, input) => ({
      set: {
        ...storedInput<AttachmentRow>(DescribeAttachmentInput, input),
        ...(input.reads && { reads: input.reads }),
      },
    }),
  }),

  ...bins(attachment, {
    while: subjectIsOpen,
    restores: {
      lock: (ctx, { districtId, subjectId }) =>
        lockRow(ctx.run, program.table, { districtId, id: subjectId }),
      async find(ctx, row, _, faults): Promise<true> {
        const subject = { ...row, id: row.subjectId };
        faults.push(...(await roomFaults(ctx, subject, row, ['input', 'id'])));
        return true;
      },
    },
  }),
};
