import { createContext } from 'svelte';

/** How long a toast stays, in milliseconds; long enough to take something back. */
const STAY = 8_000;

/** What is said just before a page is left is said of the next one, in milliseconds. */
const CARRIED = 1_500;

interface Toast {
  id: number;
  /** In milliseconds of the page's own clock. */
  at: number;
  text: string;
  tone: 'done' | 'failed';
  /** A way to take it back. */
  undo?: { label: string; run: () => void };
}

/** Short notes about what was just done, the latest last. */
export class Toasts {
  list: Toast[] = $state.raw([]);
  #next = 0;

  done(text: string, undo?: Toast['undo']): void {
    this.#add({ text, tone: 'done', undo });
  }

  /** Stays until it is closed. */
  failed(text: string): void {
    this.#add({ text, tone: 'failed' });
  }

  close(id: number): void {
    this.list = this.list.filter((toast) => toast.id !== id);
  }

  /** Another page has come: what was said of the one before goes, but for what can be taken back. */
  leave(): void {
    const since = performance.now() - CARRIED;
    this.list = this.list.filter(({ at, undo }) => undo || at > since);
  }

  #add(toast: Omit<Toast, 'id' | 'at'>): void {
    const id = this.#next++;
    // What came before can no longer be taken back by itself.
    const kept = toast.undo ? this.list.filter(({ undo }) => !undo) : this.list;
    this.list = [...kept, { ...toast, id, at: performance.now() }];
    if (toast.tone === 'done') setTimeout(() => this.close(id), STAY);
  }
}

export const [getToasts, setToasts] = createContext<Toasts>();
