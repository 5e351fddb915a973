const ESCAPED = /["\\\u0000-\u001f]/;

/**
 * Bytes that a value has as JSON, counted no further than to a limit: nothing is written out that is
 * too long to be sent.
 */
export function bytesOf(value: unknown, limit: number): number {
  let bytes = 0;
  const add = (part: unknown): void => {
    if (bytes > limit) return;
    if (typeof part === 'string') bytes += bytesOfText(part);
    else if (Array.isArray(part)) {
      bytes += 2 + part.length;
      part.forEach(add);
    } else if (part !== null && typeof part === 'object') {
      bytes += 2;
      // Answers have no inherited properties; a list of entries would be garbage for each object.
      for (const name in part) {
        bytes += name.length + 4;
        add((part as Record<string, unknown>)[name]);
      }
    } else bytes += String(part).length;
  };
  add(value);
  return bytes;
}

const bytesOfText = (text: string): number =>
  ESCAPED.test(text) ? Buffer.byteLength(JSON.stringify(text)) : Buffer.byteLength(text) + 2;
