import { type ClassType, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../../context.ts';
import { permissionsOf, permissionType } from '../../kernel/permission.ts';
import { membershipsOver } from '../identity/membership.query.ts';
import type { UnitRow } from '../unit/unit.query.ts';
import { UnitType } from '../unit/unit.type.ts';
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
