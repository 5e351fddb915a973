import { withBinOf } from '#modules/kit/bin/bin';
import type { SliceModule } from '#modules/kit/slice/manifest';
import { node } from '#modules/kit/slice/nodes';
import { published } from '#modules/kit/verb/published';
import { program } from '#modules/program/program/program.verbs';
import { Attachment } from './attachment.entity.ts';
import { attachmentFiles, attachmentRows } from './attachment.query.ts';
import { AttachmentLinks, AttachmentsResolver } from './attachment.resolver.ts';
import { attachment, attachmentVerbs, programVerbs } from './attachment.verbs.ts';
import { attachmentFaults } from './attachment.words.ts';

declare module '#kernel/ids' {
  interface NodeTypes extends Record<'Attachment', true> {}
}

export const attachmentModule: SliceModule = {
  name: 'attachment',
  entities: [Attachment],
  demo: () => import('./demo/attachment.demo.ts'),
  nodes: { Attachment: node('att', withBinOf(attachmentRows)) },
  files: { Attachment: attachmentFiles },
  faults: attachmentFaults,
  verbs: [published(program, programVerbs), published(attachment, attachmentVerbs)],
  resolvers: [AttachmentLinks, AttachmentsResolver],
};
