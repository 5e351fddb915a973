import { type Address, askedAnew } from '#lib/kit/paging.ts';

/** Something that is asked often, by parts of the page's query. */
export interface QuickChip {
  label: string;
  asks: Readonly<Record<string, string>>;
}

/** Whether the address asks it already. */
export const isAsked = (url: Address, { asks }: QuickChip): boolean =>
  Object.entries(asks).every(([name, value]) => url.searchParams.getAll(name).includes(value));

/** The address that asks it beside the rest, or no longer. */
export function toggled(url: Address, chip: QuickChip): string {
  const asked = isAsked(url, chip);
  const parts = Object.entries(chip.asks).map(([name, value]) => [name, asked ? null : value]);
  return askedAnew(url, Object.fromEntries(parts) as Record<string, string | null>);
}
