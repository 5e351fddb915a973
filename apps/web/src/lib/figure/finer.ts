import { local } from '#lib/language/local.ts';

/** Whether a program's title says more to this reader than the dimension beside it. */
export function saysMore(
  program: { title: string; titleEn?: string | null },
  { dimension, dimensionEn }: { dimension?: string | null; dimensionEn?: string | null },
): boolean {
  if (!dimension) return true;
  return local(program.title, program.titleEn).text !== local(dimension, dimensionEn).text;
}
