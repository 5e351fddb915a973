const prices = new Map<string, number>();

/** A verb that writes one row and its entry in the journal. */
const USUAL = 10;

/**
 * Says what mutations cost beside what their payload shows, in list items: the rows that they write,
 * their audit entries and the statements of their rules. What they read on the way is charged as read.
 *
 * @throws Error when a mutation has a price already
 */
export function addPrices(said: Readonly<Record<string, number>>): void {
  for (const [verb, price] of Object.entries(said)) {
    if (prices.has(verb)) throw new Error(`Two slices say what ${verb} costs.`);
    prices.set(verb, price);
  }
}

/** What a mutation costs, by its name. */
export const verbPrice = (name: string): number => prices.get(name) ?? USUAL;
