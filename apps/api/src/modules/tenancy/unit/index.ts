import {
  CommunityResolver,
  DistrictResolver,
  StreetResolver,
  UnitResolver,
} from './unit.resolver.ts';
import { CommunityType, DistrictType, SiteType, StreetType } from './unit.type.ts';

export const unitModule = {
  resolvers: [UnitResolver, DistrictResolver, StreetResolver, CommunityResolver],
  orphanedTypes: [DistrictType, StreetType, CommunityType, SiteType],
};
