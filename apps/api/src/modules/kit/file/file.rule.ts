/** What a file is, by its content. */
export type FileKind = 'PICTURE' | 'DOCUMENT';

/** Most characters of the name of a file. */
export const NAME_MAX = 120;

/** Most bytes of a file as it is sent. */
export const SENT_BYTES_MAX = 10_000_000;

/** Media types that are kept, with the kind and the end of the name of each. */
export const TYPES = {
  'image/jpeg': { kind: 'PICTURE', ending: 'jpg' },
  'image/png': { kind: 'PICTURE', ending: 'png' },
  'application/pdf': { kind: 'DOCUMENT', ending: 'pdf' },
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': {
    ...{ kind: 'DOCUMENT', ending: 'docx' },
  },
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': {
    ...{ kind: 'DOCUMENT', ending: 'xlsx' },
  },
} as const;
export type FileType = keyof typeof TYPES;
