/** Whether a value holds more than so many, at any depth; looks no further than that. */
export function hasMoreValues(value: unknown, limit: number): boolean {
  const open = [value];
  for (let count = 0; open.length > 0; count += 1) {
    const next = open.pop();
    if (count + open.length > limit) return true;
    if (next === null || typeof next !== 'object') continue;
    // One by one: a list may be too long to be spread into a call.
    for (const name in next) {
      open.push((next as Record<string, unknown>)[name]);
      if (count + open.length > limit) return true;
    }
  }
  return false;
}
