import type { AfterNavigate } from '$app/navigation';

/** After another page the reader stands at its name, unless something on it already took the focus. */
export function focusHeading({ type, from, to }: AfterNavigate): void {
  if (type === 'enter' || from?.url.pathname === to?.url.pathname) return;
  const { activeElement } = document;
  if (activeElement && activeElement !== document.body) return;
  document.querySelector('h1')?.focus({ preventScroll: true });
}
