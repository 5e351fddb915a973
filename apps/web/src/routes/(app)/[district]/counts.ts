import { m } from '#lib/paraglide/messages.js';

/** What a street holds; communities that no source names are not zero communities. */
export function sayCounts(programs: number, communities: number): string {
  const parts = [m.count_programs({ count: programs })];
  if (communities > 0) parts.push(m.count_communities({ count: communities }));
  return parts.join(' · ');
}
