let traditional: ReadonlyMap<string, string> | null = null;

/**
 * One way of writing, for finding what somebody types: case, full width and spaces do not matter,
 * nor traditional characters once {@link learnTraditional} has brought them.
 */
export function fold(text: string): string {
  const plain = text.normalize('NFKC').toLowerCase().replace(/\s+/g, '');
  if (!traditional) return plain;
  return Array.from(plain, (character) => traditional?.get(character) ?? character).join('');
}

/** Loads the traditional characters; without them everything else is folded all the same. */
export async function learnTraditional(): Promise<void> {
  traditional ??= await import('./traditional.ts').then(
    ({ SIMPLIFIED }) => SIMPLIFIED,
    () => null,
  );
}
