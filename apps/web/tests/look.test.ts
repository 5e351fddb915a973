import { describe, expect } from 'vitest';
import { it } from './it.ts';
import { violations } from './look.ts';

describe('a page that was sound', () => {
  it.for([
    ['<button class="planted"></button>', 'button-name'],
    ['<p class="planted" style="color: #bbb">hard to read</p>', 'color-contrast'],
    ['<input class="planted">', 'label'],
  ] as const)('is looked at again when it shows %s', async ([html, rule], { open }) => {
    const { page } = await open('/330102/indicators', 'xiaoying.staff');
    expect(await violations(page)).toEqual([]);
    const main = page.locator('main');
    await main.evaluate((element, added) => element.insertAdjacentHTML('afterbegin', added), html);
    // Twice: what is wrong stays wrong.
    for (const _ of [1, 2]) expect(await violations(page)).toEqual([`${rule}: .planted`]);
    await main.evaluate((element) => element.firstElementChild?.remove());
  });
});
