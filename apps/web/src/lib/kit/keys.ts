const FIELDS = 'input, textarea, select, [contenteditable], dialog, [role=dialog], [role=combobox]';

/** A key that is meant for the page: pressed alone, outside of fields and of what lies over the page. */
export function bareKey(event: KeyboardEvent): string | null {
  const { target, key } = event;
  if (event.defaultPrevented || event.isComposing) return null;
  if (event.metaKey || event.ctrlKey || event.altKey) return null;
  if (target instanceof Element && target.closest(FIELDS)) return null;
  return document.querySelector('dialog[open], [role=dialog]') ? null : key;
}
