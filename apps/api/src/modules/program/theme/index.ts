import type { SliceModule } from '#modules/kit/slice/manifest';
import { node } from '#modules/kit/slice/nodes';
import { published } from '#modules/kit/verb/published';
import { Theme } from './theme.entity.ts';
import { themeRows } from './theme.query.ts';
import { ThemeLines, ThemeLinks, ThemesResolver } from './theme.resolver.ts';
import { theme, themeVerbs } from './theme.verbs.ts';

declare module '#kernel/ids' {
  interface NodeTypes extends Record<'Theme', true> {}
}

export const themeModule: SliceModule = {
  name: 'theme',
  entities: [Theme],
  demo: () => import('./demo/theme.demo.ts'),
  nodes: { Theme: node('thm', themeRows) },
  verbs: [published(theme, themeVerbs)],
  resolvers: [ThemeLines, ThemeLinks, ThemesResolver],
};
