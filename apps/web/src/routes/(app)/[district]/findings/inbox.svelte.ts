import { goto } from '$app/navigation';
import { tick } from 'svelte';

/** Where one stands in a list that is gone through, and what of it is in sight. */
export class Walk {
  /** Kinds whose findings are in sight. */
  unfolded: string[] = $state.raw([]);
  /** The kind of which several are settled at once. */
  several: string | null = $state(null);

  fold(kind: string): void {
    this.unfolded = this.unfolded.includes(kind)
      ? this.unfolded.filter((one) => one !== kind)
      : [...this.unfolded, kind];
  }

  /** Brings a kind into sight, such as that of the finding that one goes on to. */
  show(kind: string): void {
    if (!this.unfolded.includes(kind)) this.unfolded = [...this.unfolded, kind];
  }
}

/** Says in the address which finding is open, without leaving the page. */
export async function openAt(href: string, focus: string, replace: boolean): Promise<void> {
  await goto(href, { shallow: true, replace });
  await tick();
  document.getElementById(focus)?.focus();
}
