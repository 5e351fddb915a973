import { node } from '#modules/kit/slice/nodes';
import type { SliceModule } from '#modules/kit/slice/manifest';
import { DistrictPartner, Partner } from './partner.entity.ts';
import { partnerRows } from './partner.query.ts';
import { partnerSearches } from './partner.search.ts';

declare module '#kernel/ids' {
  interface NodeTypes extends Record<'Partner', true> {}
}

export const partnerModule: SliceModule = {
  name: 'partner',
  entities: [Partner, DistrictPartner],
  demo: () => import('./partner.demo.ts'),
  searches: partnerSearches,
  nodes: { Partner: node('ptn', partnerRows) },
};
