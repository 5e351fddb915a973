import type { Context } from '../context.ts';
import { conflict, type Fault, forbidden, InputFault } from '../kernel/errors.ts';
import { say } from '../kernel/messages.ts';

/** Unique keys with the field of an input that a DUPLICATE stands beside, and the input. */
interface Taking {
  places?: Readonly<Record<string, string>>;
  given: object;
}

/**
 * Runs a verb. Faults of its input become `userErrors`; whatever it throws rolls the operation
 * back. Errors of fields read afterwards do not.
 *
 * @param entity name of the payload's field
 * @param act the verb, giving what the payload shows
 */
export async function runVerb<T>(
  ctx: Context,
  entity: string,
  act: () => Promise<T>,
  taking?: Taking,
) {
  try {
    return { [entity]: await act(), userErrors: [] };
  } catch (error) {
    ctx.failed = true;
    const fault = faultOf(error, taking);
    if (!fault) throw error;
    return { [entity]: null, userErrors: fault.faults.map((f) => userError(ctx, f)) };
  }
}

/** A fault in the words of the reader. */
export function userError({ locale }: Context, fault: Fault) {
  const { code, field, params, standing = null, offered = null } = fault;
  return { code, field, message: say(code, locale, params), standing, offered };
}

/** SQLSTATE of a lock that was not to be had in time, and of a deadlock. */
const GAVE_UP: ReadonlySet<string> = new Set(['55P03', '40P01']);

const codeOf = (error: unknown) => (error as { code?: string }).code ?? '';

function faultOf(error: unknown, taking?: Taking): InputFault | null {
  if (error instanceof InputFault) return error;
  // Somebody else held the row too long, or each waited for the other.
  if (GAVE_UP.has(codeOf(error))) throw conflict(null);
  // Row level security knows better than the rule that let it through.
  if (codeOf(error) === '42501') throw forbidden();
  // Two people added the same thing at once; the later one is told.
  if (codeOf(error) === '23505') {
    return new InputFault([{ code: 'DUPLICATE', field: fieldOf(error, taking) }]);
  }
  return null;
}

function fieldOf(error: unknown, { places = {}, given }: Taking = { given: {} }): string[] | null {
  const field = places[(error as { constraint?: string }).constraint ?? ''];
  return field !== undefined && field in given ? ['input', field] : null;
}
