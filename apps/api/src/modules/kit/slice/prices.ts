const prices = new Map<string, number>();

/** A verb that writes one row and its entry in the journal. */
const USUAL = 10;

/**
 * Says what mutations cost beside what their payload shows, in list items: the rows that they write,
 * their audit entries and the statements of their rules. What they read on the way is charged as read.
 */
export function addPrices(said: Readonly<Record<string, number>>): void {
  for (const [verb, price] of Object.entries(said)) prices.set(verb, price);
}

/** What a mutation costs, by its name. */
export const verbPrice = (name: string): number => prices.get(name) ?? USUAL;
