import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { site } from './here.ts';
import { it } from './it.ts';
import { overflow, smallTargets } from './look.ts';
import { PHONE, ready, type Visit, visit } from './visit.ts';

type Open = (path: string, login: string, options?: object) => Promise<Visit>;

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
const said = (page: Page, text: string | RegExp) => page.getByRole('status').getByText(text);
const rows = (page: Page) => page.locator('main div.mt-4 ul > li', { has: page.locator('a') });

/** The files of a program of one's own. */
async function files(open: Open, title: string, options?: object): Promise<Page> {
  return (await visited(open, title, options)).page;
}

async function visited(open: Open, title: string, options?: object): Promise<Visit> {
  const there = await open('/330102/programs/new?unit=own', 'xiaoying.staff', options);
  const { page } = there;
  await page.getByLabel('名称', { exact: true }).fill(title);
  await button(page, '新建').click();
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
  await ready(page);
  await page.getByRole('link', { name: '文件', exact: true }).click();
  await page.getByText('还没有文件。').waitFor();
  await ready(page);
  return there;
}

const pdf = {
  ...{ name: '半年总结.pdf', mimeType: 'application/pdf' },
  buffer: Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n'),
};

/** A photo as a browser makes one. */
async function photo(page: Page, name = '现场.jpg') {
  const url = await page.evaluate(() => {
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [1_200, 900];
    const paper = canvas.getContext('2d')!;
    paper.fillStyle = '#14696b';
    paper.fillRect(0, 0, 1_200, 900);
    paper.fillStyle = '#fdf3dc';
    paper.fillRect(200, 200, 500, 400);
    return canvas.toDataURL('image/jpeg');
  });
  return { name, mimeType: 'image/jpeg', buffer: Buffer.from(url.split(',')[1]!, 'base64') };
}

const choose = (page: Page, ...chosen: { name: string; mimeType: string; buffer: Buffer }[]) =>
  page.locator('input[type=file]').setInputFiles(chosen);

describe('files of a program', () => {
  it('are sent by a button, told with what they show, deleted and taken back', async ({ open }) => {
    const page = await files(open, '河岸合唱');
    await choose(page, await photo(page), pdf);
    await expect.poll(() => rows(page).count(), { timeout: 20_000 }).toBe(2);
    const picture = rows(page).filter({ has: page.locator('img') });
    const shown = () =>
      picture.locator('img').evaluate((img: HTMLImageElement) => [img.complete, img.naturalWidth]);
    await expect.poll(shown).toEqual([true, 320]);

    await button(page, '修改 现场.jpg').click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(/^说明/).fill('第一次排练');
    await dialog.getByRole('radio', { name: /共建单位也能看/ }).check();
    await dialog.getByRole('button', { name: '保存' }).click();
    await rows(page).filter({ hasText: '第一次排练' }).getByText('共建单位也能看').waitFor();

    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: '半年总结.pdf' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('半年总结.pdf');
    await button(page, '删除 半年总结.pdf').click();
    await said(page, '已删除').waitFor();
    await page.getByRole('link', { name: '半年总结.pdf' }).waitFor({ state: 'detached' });
    await button(page, '撤销').click();
    await page.getByRole('link', { name: '半年总结.pdf' }).waitFor();
  });

  it('are dropped on the page; what is not taken says why and can be dismissed', async ({
    open,
  }) => {
    const { page, problems } = await visited(open, '弄堂评弹');
    const drop = await page.evaluateHandle(() => {
      const transfer = new DataTransfer();
      const svg = '<svg xmlns="http://www.w3.org/2000/svg"/>';
      transfer.items.add(new File([svg], '照片.jpg', { type: 'image/jpeg' }));
      const text = '%PDF-1.4\ntrailer<<>>\n%%EOF\n';
      transfer.items.add(new File([text], '通知.pdf', { type: 'application/pdf' }));
      transfer.items.add(new File([new Uint8Array(10_000_001)], '大.pdf'));
      return transfer;
    });
    await page.getByRole('group', { name: '上传文件' }).dispatchEvent('drop', {
      dataTransfer: drop,
    });
    await page.getByRole('link', { name: '通知.pdf' }).waitFor();
    await page.getByText('这个文件的内容不是').waitFor();
    await page.getByText('文件最大为 10 MB。').waitFor();
    await button(page, '不再显示 照片.jpg').click();
    await expect.poll(() => page.getByText('这个文件的内容不是').count()).toBe(0);
    // The browser notes every refusal by itself.
    expect(problems.splice(0)).toEqual([expect.stringContaining('415')]);
  });

  it('may be links; one that does not lead by https is refused at its field', async ({ open }) => {
    const page = await files(open, '街角书屋');
    await button(page, '添加链接').click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('网址').fill('http://example.org/a');
    await dialog.getByRole('button', { name: '添加链接' }).click();
    await dialog.getByText('网址须以 https:// 开头。').first().waitFor();
    await dialog.getByLabel('网址').fill('https://example.org/a');
    await dialog.getByLabel(/^说明/).fill('公众号报道');
    await dialog.getByRole('button', { name: '添加链接' }).click();
    const link = page.getByRole('link', { name: '公众号报道' });
    expect(await link.getAttribute('rel')).toContain('noopener');
  });

  it('are sent from a phone', async ({ open }) => {
    const page = await files(open, '晨练太极', PHONE);
    await choose(page, await photo(page, '手机拍的照片，名字很长很长很长很长很长很长.jpg'));
    await expect.poll(() => rows(page).count(), { timeout: 20_000 }).toBe(1);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    expect(await smallTargets(page, 44)).toEqual([]);
  });
});

describe('who only reads a program', () => {
  it('sees its files, and nothing to send them by', async ({ open }) => {
    const page = await files(open, '小满集市');
    await choose(page, pdf);
    await page.getByRole('link', { name: '半年总结.pdf' }).waitFor();
    const path = new URL(page.url()).pathname;
    const { page: other } = await open(path, 'shangcheng.admin');
    await other.getByRole('link', { name: '半年总结.pdf' }).waitFor();
    expect(await other.locator('input[type=file]').count()).toBe(0);
    expect(await button(other, /^删除/).count()).toBe(0);
  });
});

describe('who is not signed in', () => {
  it('sends nothing', async () => {
    const { request } = (await visit()).page.context();
    const sent = await request.put('/files?name=a.pdf', {
      ...{ data: pdf.buffer, headers: { origin: site } },
    });
    expect(sent.status()).toBe(401);
    expect(await sent.json()).toMatchObject({
      errors: [{ extensions: { code: 'UNAUTHENTICATED' } }],
    });
  });
});
