import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { it } from 'vitest';
import { arrive, firstProgram, PHONE } from '../visit.ts';
import { type Picture, PICTURES } from './list.ts';

const FOLDER = fileURLToPath(new URL('../../../../docs/guide/pictures/', import.meta.url));
const DESK = { viewport: { width: 1280, height: 800 } };

it.each(PICTURES.map((picture) => [picture.name, picture] as const))(
  '%s',
  async (name, picture) => {
    await mkdir(FOLDER, { recursive: true });
    const page = await stand(picture);
    await page.evaluate(() => document.fonts.ready);
    await page.screenshot({ path: `${FOLDER}${name}.png`, animations: 'disabled' });
    await page.context().close();
  },
);

async function stand({ path, login, phone, height }: Picture) {
  const { viewport, ...rest } = phone ? PHONE : { ...DESK, hasTouch: false };
  const size = { ...viewport, height: height ?? viewport.height };
  const { page } = await arrive(path.replace('/[id]', ''), login, { viewport: size, ...rest });
  if (!path.includes('[id]')) return page;
  const program = await firstProgram(page, path.slice(1, 7));
  await page.goto(path.replace('[id]', program));
  await page.locator('html[data-ready="true"]').waitFor({ state: 'attached' });
  return page;
}
