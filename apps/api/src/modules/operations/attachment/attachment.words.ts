import type { CodeWords, Codes } from '#kernel/codes';

export const attachmentFaults = {
  ONE_OF_TWO: {
    about: 'Neither an upload nor an address is named, or both are.',
    'zh-CN': '文件和网址二选一。',
    en: 'Name either a file or an address.',
  },
  NO_UPLOAD: {
    about: 'No upload of yours has this id, or its hour is over.',
    'zh-CN': '没有这个上传的文件，或已过 1 小时，要重新上传。',
    en: 'There is no such upload, or its hour is over: send the file again.',
  },
  NOT_HTTPS: {
    about: 'It is no address of a page that begins with https.',
    'zh-CN': '网址须以 https:// 开头。',
    en: 'The address must begin with https://.',
  },
  QUOTA_FULL: {
    about: 'The files of the street have no room left.',
    'zh-CN': '本街道的文件已用 {used} MB，上限为 {limit} MB，先删除一些。',
    en: 'The files of this street take {used} MB of {limit} MB. Delete some first.',
  },
} satisfies Record<string, CodeWords>;

declare module '#kernel/codes' {
  interface SliceFaults extends Codes<typeof attachmentFaults> {}
}
