/**
 * Where GraphiQL keeps what was typed: in this page alone. Variables hold passwords and answers
 * hold rows, which must not stay on a shared machine.
 */
export function forgetfulStorage() {
  const kept = new Map<string, string>();
  return {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => void kept.set(name, value),
    removeItem: (name: string) => void kept.delete(name),
    clear: () => kept.clear(),
    get length() {
      return kept.size;
    },
  };
}
