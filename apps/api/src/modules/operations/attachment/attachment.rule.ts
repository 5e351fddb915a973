export const ATTACHMENT_KINDS = ['PICTURE', 'DOCUMENT', 'LINK'] as const;
export type AttachmentKind = (typeof ATTACHMENT_KINDS)[number];

export const READERS = ['UNIT', 'DATED'] as const;

/** Tables whose rows have attachments, by the names of their nodes. */
export const SUBJECTS = ['Program'] as const;

export const CAPTION_MAX = 100;
export const URL_MAX = 500;

/** Most attachments of each kind that one subject has. */
export const COUNT_MAX: Readonly<Record<AttachmentKind, number>> = {
  PICTURE: 12,
  DOCUMENT: 5,
  LINK: 20,
};

/** Most bytes of all files of a street, or of what its district keeps itself. */
export const QUOTA_BYTES = 2_000_000_000;
