import type { Context } from '../../context.ts';
import { InputFault, notFound } from '../../kernel/errors.ts';
import { type Key, newId } from '../../kernel/ids.ts';
import { storedText } from '../../kernel/text.ts';
import { Unit } from '../unit/unit.entity.ts';
import { unitById } from '../unit/unit.query.ts';
import { Program } from './program.entity.ts';
import {
  type CloseProgramInput,
  type CreateProgramInput,
  programFaults,
  type UpdateProgramInput,
} from './program.input.ts';
import { openProgram, permit, saveProgram } from './program.load.ts';

/** Starts a program in a unit of the actor's. */
export async function createProgram(ctx: Context, input: CreateProgramInput): Promise<Key> {
  const unit = await unitById(ctx, input.unitId);
  if (!unit) throw notFound();
  const membership = await permit(ctx, 'createProgram', unit);
  const faults = programFaults(input, input, true);
  if (faults.length > 0) throw new InputFault(faults);
  const program = ctx.em.create(Program, {
    districtId: unit.districtId,
    id: newId(),
    unit: ctx.em.getReference(Unit, [unit.districtId, unit.id]),
    ...fieldsOf(input),
    title: storedText(input.title)!,
    synthetic: false,
    createdAt: new Date(),
    updatedAt: new Date(),
  });
  ctx.em.persist(program);
  return saveProgram(
    ctx,
    { program, unitId: unit.id, membership },
    'createProgram',
    null,
    shown(program),
  );
}

/** Changes title, description or dates; what the input leaves out stays. */
export async function updateProgram(ctx: Context, input: UpdateProgramInput): Promise<Key> {
  const open = await openProgram(ctx, 'updateProgram', input.id, input.expectedVersion);
  const { program } = open;
  const dates = {
    startsOn: input.startsOn === undefined ? program.startsOn : input.startsOn,
    endsOn: input.endsOn === undefined ? program.endsOn : input.endsOn,
  };
  const faults = programFaults(input, dates, false);
  if (program.closedAt) faults.push({ code: 'CLOSED', field: ['input', 'id'] });
  if (faults.length > 0) throw new InputFault(faults);
  const before = shown(program);
  ctx.em.assign(program, fieldsOf(input));
  if (input.title != null) program.title = storedText(input.title)!;
  return saveProgram(ctx, open, 'updateProgram', before, shown(program));
}

/** Closes a program; a closed one is read but no longer changed. */
export async function closeProgram(ctx: Context, input: CloseProgramInput): Promise<Key> {
  const open = await openProgram(ctx, 'closeProgram', input.id, input.expectedVersion);
  if (open.program.closedAt) throw new InputFault([{ code: 'CLOSED', field: ['input', 'id'] }]);
  const before = shown(open.program);
  open.program.closedAt = new Date();
  return saveProgram(ctx, open, 'closeProgram', before, shown(open.program));
}

/** The fields that the input names, ready to store. */
function fieldsOf(input: Partial<UpdateProgramInput>) {
  return {
    ...(input.titleEn !== undefined && { titleEn: storedText(input.titleEn) }),
    ...(input.description !== undefined && { description: storedText(input.description) }),
    ...(input.startsOn !== undefined && { startsOn: input.startsOn }),
    ...(input.endsOn !== undefined && { endsOn: input.endsOn }),
  };
}

function shown({ title, titleEn, description, startsOn, endsOn, closedAt }: Program) {
  return {
    title,
    titleEn,
    description,
    startsOn,
    endsOn,
    closedAt: closedAt?.toISOString() ?? null,
  };
}
