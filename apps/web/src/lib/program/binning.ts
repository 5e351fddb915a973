import type { ProgramHeadFragment } from '#lib/gql/graphql.ts';
import { verb } from '#lib/kit/verb.ts';
import { m } from '#lib/paraglide/messages.js';
import type { Form } from '#lib/ui/form.svelte.ts';
import { getToasts } from '#lib/ui/toasts.svelte.ts';
import { DeleteProgram, RestoreProgram } from './program-bin.gql.ts';

/** The way of one program into the bin and out of it; called while a component is made. */
export function binning(program: () => ProgramHeadFragment) {
  const toasts = getToasts();
  const saying = { blank: {}, row: program, input: () => ({}) };
  const restores = verb(RestoreProgram, { ...saying, said: m.program_restored });
  const takes = verb(DeleteProgram, {
    ...{ ...saying, said: m.program_deleted },
    undo: () => void run(restores),
  });

  async function run(act: Form<object> & { run: () => Promise<object | null> }): Promise<void> {
    if (await act.run()) return;
    const why = act.problems[0]?.message ?? Object.values(act.errors)[0];
    if (why) toasts.failed(why);
  }

  return { remove: () => void run(takes), restore: () => void run(restores) };
}
