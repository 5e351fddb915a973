import { type ClassType, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '#context';
import { permissionsOf, permissionType } from '#kernel/permission';
import { membershipsOver } from '#modules/tenancy/identity/membership.query';
import type { UnitRow } from '#modules/tenancy/unit/unit.query';
import { UnitType } from '#modules/tenancy/unit/unit.type';
import type { Rule } from './noun.ts';

/** A verb that is done in a unit, not to a row of it: what it does, and who may. */
export interface UnitVerb {
  does: string;
  may: Rule;
}

/** `Unit.viewerCan`: what may be done in a unit, collected from every slice. */
export function unitPermissions(verbs: Readonly<Record<string, UnitVerb>>): ClassType {
  const does = Object.fromEntries(Object.entries(verbs).map(([name, verb]) => [name, verb.does]));
  const permission = permissionType('Unit', 'UnitVerb', 'a unit', does);

  @Resolver(() => UnitType)
  class UnitPermissionsResolver {
    @FieldResolver(() => [permission], { description: 'What you may do in it, and why not.' })
    async viewerCan(@Root() unit: UnitRow, @Ctx() ctx: Context) {
      const covering = await membershipsOver(ctx, unit);
      return permissionsOf(does, (name) => verbs[name]!.may(covering), ctx.locale);
    }
  }
  return UnitPermissionsResolver;
}
