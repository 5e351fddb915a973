import { invalidate } from '$app/navigation';
import { getContextClient } from '@urql/svelte';
import { RunChecks } from '#lib/finding/finding.gql.ts';
import { m } from '#lib/paraglide/messages.js';
import { readProblem } from '#lib/ui/problem.ts';
import { getToasts } from '#lib/ui/toasts.svelte.ts';

/** Runs the checks of a unit and says what came of it; called while a component is made. */
export function checksRunner() {
  const client = getContextClient();
  const toasts = getToasts();
  let running = $state(false);

  async function run(unit: string): Promise<void> {
    if (running) return;
    running = true;
    const input = { unitId: unit };
    const { data, error } = await client.mutation(RunChecks, { input }).toPromise();
    running = false;
    const payload = data?.runChecks;
    const [found, cleared] = [payload?.found, payload?.cleared];
    if (error || found == null || cleared == null) {
      toasts.failed(payload?.userErrors[0]?.message ?? readProblem(error).message);
      return;
    }
    await invalidate('linli:findings');
    const same = found + cleared === 0;
    toasts.done(same ? m.finding_run_same() : m.finding_run_done({ found, cleared }));
  }

  return {
    get running() {
      return running;
    },
    run,
  };
}
