import type { SliceModule } from '#modules/kit/slice/manifest';
import { Unit, UnitPath, UnitSuccession, UnitVersion } from './unit.entity.ts';
import { unitNamed } from './unit.query.ts';
import { unitSearches } from './unit.search.ts';
import {
  CommunityResolver,
  DistrictResolver,
  StreetResolver,
  UnitResolver,
} from './unit.resolver.ts';
import { CommunityType, DistrictType, SiteType, StreetType } from './unit.type.ts';

declare module '#kernel/ids' {
  interface NodeTypes extends Record<'District' | 'Street' | 'Community' | 'Site', true> {}
}

export const unitModule: SliceModule = {
  name: 'unit',
  entities: [Unit, UnitVersion, UnitSuccession, UnitPath],
  demo: () => import('./demo/unit.demo.ts'),
  searches: unitSearches,
  nodes: {
    District: { prefix: 'dst', find: unitNamed },
    Street: { prefix: 'str', find: unitNamed },
    Community: { prefix: 'com', find: unitNamed },
    Site: { prefix: 'sit', find: unitNamed },
  },
  resolvers: [UnitResolver, DistrictResolver, StreetResolver, CommunityResolver],
  orphanedTypes: [DistrictType, StreetType, CommunityType, SiteType],
};
