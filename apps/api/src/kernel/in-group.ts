import { Extensions } from 'type-graphql';
import type { FieldGroup } from './field-groups.ts';

/** What the field `withheld` of a row says. */
export const WITHHELD =
  'Names of its fields that are not yours to see; any other that is null or empty has no value.';

/** Marks a GraphQL field as told to the staff of the unit alone, so that a partner is told so. */
export const ForStaff = () => Extensions({ forStaff: true });

/** Marks a GraphQL field as part of a group, so that a partner is told what was withheld. */
export const InGroup = (fieldGroup: FieldGroup) => Extensions({ fieldGroup });
