import type { CodeWords, Codes } from '#kernel/codes';

export const fileFaults = {
  FILE_TYPE: {
    about: 'It is not what may be attached: told by its content, not its name.',
    'zh-CN': '只收 jpg、png、webp 图片和 pdf、docx、xlsx 文件；这个文件的内容不是。',
    en: 'Only jpg, png and webp pictures and pdf, docx and xlsx documents: this is none of them.',
  },
  FILE_BROKEN: {
    about: 'It begins like a file that may be attached and cannot be read to its end.',
    'zh-CN': '文件已损坏，打不开。',
    en: 'The file is damaged and cannot be opened.',
  },
  FILE_TOO_LARGE: {
    about: 'It has too many bytes.',
    'zh-CN': '文件最大为 {limit} MB。',
    en: 'A file has at most {limit} MB.',
  },
  FILE_UNPACKED: {
    about: 'What is packed in it is too large.',
    'zh-CN': '文件解开后超过 {limit} MB。',
    en: 'Unpacked, the file has more than {limit} MB.',
  },
  FILE_MACROS: {
    about: 'It has macros.',
    'zh-CN': '文件带有宏，另存为不带宏的文件再上传。',
    en: 'The file has macros. Save it without them and send that.',
  },
  PICTURE_TOO_LARGE: {
    about: 'The picture has too many points.',
    'zh-CN': '图片超过 {limit} 万像素。',
    en: 'The picture has more than {limit}0,000 pixels.',
  },
} satisfies Record<string, CodeWords>;

declare module '#kernel/codes' {
  interface SliceFaults extends Codes<typeof fileFaults> {}
}
