import type { SliceModule } from '#modules/kit/slice/manifest';
import { node } from '#modules/kit/slice/nodes';
import { published } from '#modules/kit/verb/published';
import { Brand } from './brand.entity.ts';
import { brandExport } from './brand.export.ts';
import { brandRows } from './brand.query.ts';
import { BrandLinks, BrandsResolver } from './brand.resolver.ts';
import { brand, brandVerbs } from './brand.verbs.ts';

declare module '#kernel/ids' {
  interface NodeTypes extends Record<'Brand', true> {}
}

export const brandModule: SliceModule = {
  name: 'brand',
  entities: [Brand],
  demo: () => import('./demo/brand.demo.ts'),
  nodes: { Brand: node('bra', brandRows) },
  verbs: [published(brand, brandVerbs)],
  exports: { brands: brandExport },
  resolvers: [BrandLinks, BrandsResolver],
};
