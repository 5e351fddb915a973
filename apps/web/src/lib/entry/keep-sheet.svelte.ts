import { onMount } from 'svelte';
import { keep, kept } from '#lib/ui/keepsake.ts';
import { draftName, readDraft, writeDraft } from './draft.ts';
import type { Sheet } from './sheet.svelte.ts';

/**
 * Keeps what is typed in a sheet in this browser until it is saved, and brings back what an earlier
 * visit left; called while a component is made.
 */
export function keepSheet(sheet: Sheet): { restored: number } {
  const name = draftName(sheet.unit, sheet.year);
  const state = $state({ restored: 0 });
  let ready = $state(false);

  onMount(async () => {
    sheet.restore(readDraft(await kept('browser', name)));
    state.restored = Object.keys(sheet.cells).length;
    ready = true;
  });
  $effect(() => {
    if (ready) keep('browser', name, writeDraft(sheet.draft));
  });
  return state;
}
