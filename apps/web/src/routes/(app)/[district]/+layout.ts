import { readFrame } from '#lib/shell/frame.ts';
import type { LayoutLoad } from './$types';

export const load: LayoutLoad = ({ params, fetch, url, untrack, depends }) => {
  depends('linli:findings');
  // Only another unit makes another frame, not another page or filter.
  const unit = url.searchParams.get('unit') || null;
  const path = untrack(() => `${url.pathname}${url.search}`);
  return readFrame(params.district, unit, { fetch, path });
};
