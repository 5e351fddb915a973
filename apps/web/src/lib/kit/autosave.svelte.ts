import { beforeNavigate } from '$app/navigation';
import { now } from '#lib/figure/instant.ts';
import type { Form } from '#lib/ui/form.svelte.ts';
import { m } from '#lib/paraglide/messages.js';

/** How long nobody types before it is saved, in milliseconds. */
const PAUSE = 3_000;

export interface Autosave {
  /** Whether something was typed that the server has not got. */
  readonly unsaved: boolean;
  /** When it was saved by itself last, as an instant; null: not yet. */
  readonly at: string | null;
  /** Says that what is in the fields now is what the server has. */
  settle: () => void;
}

/**
 * Saves a form by itself when nobody has typed for three seconds, and asks before the page is left with
 * something unsaved; called while a component is made. It waits while the form says what is wrong, so
 * that nobody who was faster is overwritten without being seen.
 *
 * @param save sends what is typed; false when the server did not take it
 */
export function autosave<Values extends object>(
  form: Form<Values>,
  save: () => Promise<boolean>,
): Autosave {
  let at = $state<string | null>(null);
  let known = $state(JSON.stringify(form.values));
  /** What was refused is not sent again before it is another. */
  let refused: string | null = null;
  const typed = $derived(JSON.stringify(form.values));

  async function send(): Promise<void> {
    if (form.sending || form.problems.some(({ kind }) => kind === 'conflict')) return;
    const sent = typed;
    if (await save()) [known, at] = [sent, now()];
    else refused = sent;
  }

  $effect(() => {
    if (typed === known || typed === refused || form.sending) return;
    const timer = setTimeout(() => void send(), PAUSE);
    return () => clearTimeout(timer);
  });

  beforeNavigate((navigation) => {
    if (typed === known) return;
    // The browser asks by itself before a page is closed.
    if (navigation.type === 'leave' || !confirm(m.form_leave())) navigation.cancel();
  });

  return {
    get unsaved() {
      return typed !== known;
    },
    get at() {
      return at;
    },
    settle: () => (known = JSON.stringify(form.values)),
  };
}
