import { page } from '$app/state';
import { can } from '#lib/kit/can.ts';
import { frameHere } from '#lib/shell/here.ts';
import { hrefOf, unitKey } from '#lib/shell/place.ts';

/** Where figures of a program are recorded; undefined for who may not, and once it is over. */
export function entryHref(program: { id: string; state: string }): string | undefined {
  const frame = frameHere();
  const place = frame && (frame.place ?? frame.district);
  if (!place || !can(place, 'recordFigure')) return undefined;
  if (program.state === 'CLOSED' || program.state === 'DROPPED') return undefined;
  const asked = { unit: frame.place ? unitKey(frame.place) : null, program: program.id };
  return hrefOf(`/${page.params.district}/figures/entry`, asked);
}
