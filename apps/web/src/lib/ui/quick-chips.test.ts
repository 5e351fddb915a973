import { describe, expect, it } from 'vitest';
import { isAsked, toggled } from './quick-chips.ts';

const open = { label: 'Open', asks: { state: 'OPEN', mine: '1' } };
const at = (search: string) => new URL(`https://linli.test/list${search}`);

describe('a chip of what is asked often', () => {
  it('asks beside the rest, from the first page on', () => {
    const url = at('?unit=1&state=CLOSED&after=x');
    expect(isAsked(url, open)).toBe(false);
    expect(toggled(url, open)).toBe('/list?unit=1&state=OPEN&mine=1');
  });

  it('asks no longer when all of it was asked', () => {
    const url = at('?unit=1&state=OPEN&mine=1');
    expect(isAsked(url, open)).toBe(true);
    expect(toggled(url, open)).toBe('/list?unit=1');
  });
});
