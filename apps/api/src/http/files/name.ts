import { storedText } from '../../kernel/text.ts';
import { type FileType, NAME_MAX, TYPES } from '../../modules/kit/file/file.rule.ts';

/** What no file is called by on some system, and what nobody sees or what turns the reading round. */
const UNFIT = /[\p{C}\p{Zl}\p{Zp}<>:"|?*\\/]/gu;

/**
 * The name that a file is kept under: the last part of the one that was sent, without what is unfit,
 * and with the ending of what it is.
 */
export function fileName(sent: string, type: FileType): string {
  const { kind, ending } = TYPES[type];
  const last = sent.split(/[\\/]/).at(-1) ?? '';
  const plain = storedText(last.replace(UNFIT, ''))?.replace(/^[.\s]+|[.\s]+$/g, '') ?? '';
  const own =
    plain.replace(/\.[A-Za-z0-9]{1,5}$/, '').trim() || (kind === 'PICTURE' ? '图片' : '文件');
  return `${[...own]
    .slice(0, NAME_MAX - ending.length - 1)
    .join('')
    .trim()}.${ending}`;
}
