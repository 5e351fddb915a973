import { Extensions } from 'type-graphql';
import type { FieldGroup } from './field-groups.ts';

/** Marks a GraphQL field as part of a group, so that a partner is told what was withheld. */
export const InGroup = (fieldGroup: FieldGroup) => Extensions({ fieldGroup });
