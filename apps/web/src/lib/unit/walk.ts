/** Arrow keys walk a tree of units: up and down its links, right opens a branch, left closes it. */
export function walkTree(event: KeyboardEvent): void {
  const { key, target, isComposing } = event;
  if (isComposing) return;
  const box = event.currentTarget as HTMLElement;
  const step = { ArrowDown: 1, ArrowUp: -1 }[key];
  if (step) {
    const stops = [...box.querySelectorAll<HTMLElement>('a, input')];
    move(event, stops[stops.indexOf(target as HTMLElement) + step]);
  } else if ((key === 'ArrowRight' || key === 'ArrowLeft') && target instanceof HTMLAnchorElement) {
    const branch = target.closest<HTMLElement>('[data-branch]');
    const opener = branch?.querySelector<HTMLElement>('button[aria-expanded]');
    if (!branch || !opener) return;
    const isOpen = opener.getAttribute('aria-expanded') === 'true';
    const head = branch.querySelector<HTMLElement>('a');
    if (key === 'ArrowLeft' && target !== head) return move(event, head);
    if (isOpen !== (key === 'ArrowRight')) opener.click();
    event.preventDefault();
  }
}

function move(event: KeyboardEvent, to: HTMLElement | null | undefined): void {
  if (!to) return;
  event.preventDefault();
  to.focus();
}
