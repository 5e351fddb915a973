import { DateScalar, DateTimeScalar } from '#kernel/scalars';
import { Field, InterfaceType, ObjectType } from 'type-graphql';
import { connectionType } from '#kernel/connection';
import { NodeType } from '#kernel/node';
import { enumType } from '#kernel/enums';
import { VersionedType } from '#kernel/stamps';
import type { OfUnit, UnitKind as Kind, UnitRow } from './unit.query.ts';

export const UnitKind = enumType<Kind>('UnitKind', 'A level of the tree of tenants.', {
  DISTRICT: 'A district, county or county-level city.',
  STREET: 'A subdistrict, town or township.',
  COMMUNITY: 'A community or village.',
  SITE: 'A named place of work.',
});

@InterfaceType('Unit', {
  description: 'A place in the tree of tenants: a district, street, community or site.',
  implements: NodeType,
})
export abstract class UnitType extends NodeType implements Partial<UnitRow> {
  @Field(() => UnitKind, { description: 'Its level.' })
  kind!: Kind;

  @Field(() => String, { description: 'Name in use today, in Chinese.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'English name; null where none is kept.' })
  nameEn!: string | null;

  @Field(() => [String], { description: 'Other names of the same unit, for search.' })
  aliases!: string[];

  @Field(() => String, {
    nullable: true,
    description: 'Administrative code (GB/T 2260 for districts); null when unknown.',
  })
  code!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Finer kind, such as SUBDISTRICT, TOWN, VILLAGE or SERVICE_CENTRE.',
  })
  subtype!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Day it opened; null when unknown.' })
  openedOn!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Day it closed; null while it is open.' })
  closedOn!: string | null;

  @Field(() => Boolean, { description: 'Made up for demonstration; no such place exists.' })
  synthetic!: boolean;

  @Field(() => DateTimeScalar, {
    description: 'When it was entered; what changes of a unit is dated by day.',
  })
  createdAt!: string;
}

@ObjectType('District', {
  description: 'The top tenant: a district, county or county-level city. Owns all rows below it.',
  implements: UnitType,
})
export class DistrictType extends UnitType {
  @Field(() => String, { nullable: true, description: 'Province-level unit it lies in.' })
  province!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Prefecture-level city it lies in; null under a municipality such as 上海市.',
  })
  city!: string | null;
}

@ObjectType('Street', {
  description: 'A subdistrict, town or township: a tenant of its own within a district.',
  implements: UnitType,
})
export class StreetType extends UnitType {}

@ObjectType('Community', {
  description: 'A community or village; it may hang directly under a district.',
  implements: UnitType,
})
export class CommunityType extends UnitType {}

@ObjectType('Site', {
  description: 'A named place of work below a community, street or district.',
  implements: UnitType,
})
export class SiteType extends UnitType {}

/** A node that a unit keeps, as far as every such row is told alike. */
@ObjectType()
export abstract class OfUnitType
  extends VersionedType
  implements Omit<OfUnit, 'districtId' | 'unitId'>
{
  @Field(() => Boolean, { description: 'Made up for demonstration.' })
  synthetic!: boolean;
}

export const DistrictConnection = connectionType('District', () => DistrictType);
export const StreetConnection = connectionType('Street', () => StreetType);
export const CommunityConnection = connectionType('Community', () => CommunityType);
export const SiteConnection = connectionType('Site', () => SiteType);
