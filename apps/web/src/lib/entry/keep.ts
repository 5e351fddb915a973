import { type Draft, writeDraft } from './draft.ts';

/** Keeps a draft in this browser; a browser that refuses to is no reason to stop typing. */
export function keep(name: string, draft: Draft): void {
  const text = writeDraft(draft);
  try {
    if (text === null) localStorage.removeItem(name);
    else localStorage.setItem(name, text);
  } catch {
    return;
  }
}

export function kept(name: string): string | null {
  try {
    return localStorage.getItem(name);
  } catch {
    return null;
  }
}
