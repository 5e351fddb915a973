import { launchBrowser, visit, violations, overflow, smallTargets } from './tests/browser.ts';
const base='http://127.0.0.1:3100';
const b = await launchBrowser();
for (const [lang, name, loc] of [['zh','上城区管理员','zh-CN'],['en','Administrator of Shangcheng District','en-US']]) for (const w of [1280,375]) {
  const v = await visit(b, { locale: loc, viewport: { width: w, height: w===1280?860:760 } });
  const { page } = v; const t=`${lang}-${w}`;
  const check = async (what) => console.log(t, what, 'axe', await violations(page), 'overflow', await overflow(page), w===375 ? await smallTargets(page,44):'');
  await page.goto(base+'/330102'); await check('signin');
  await page.getByRole('button',{name}).click(); await page.waitForURL('**/330102'); await check('overview');
  if (w===1280) await page.locator('nav a').nth(1).click(); else await page.locator('select').selectOption({index:1});
  await page.waitForURL('**street**'); await page.locator('article').first().waitFor(); await check('street');
  const btn = page.locator('article', { hasText: lang==='zh'?'红色足迹':'Red footprints' }).locator('button').first();
  await btn.scrollIntoViewIfNeeded(); await btn.click(); await page.getByRole('dialog').waitFor(); await page.waitForTimeout(200);
  await check('bounds'); await page.screenshot({ path:`/tmp/w/shots/bounds-${t}.png` });
  await page.keyboard.press('Escape'); await page.waitForTimeout(200);
  console.log('focus back', await page.evaluate(()=>document.activeElement?.getAttribute('aria-label')), await page.getByRole('dialog').count());
  await page.locator('article', { hasText: lang==='zh'?'红色足迹':'Red footprints' }).locator('button').nth(1).click(); await page.getByRole('dialog').waitFor(); await page.waitForTimeout(200);
  await check('source'); await page.screenshot({ path:`/tmp/w/shots/source-${t}.png` });
  await page.keyboard.press('Escape'); await page.waitForTimeout(300);
  console.log('focus back', await page.evaluate(()=>document.activeElement?.getAttribute('aria-label')));
  await page.locator('summary').first().click(); await page.waitForTimeout(200); await check('community');
  await page.goto(base+'/999999'); await check('404'); await page.screenshot({ path:`/tmp/w/shots/404-${t}.png` });
  console.log(t, 'problems', v.problems, 'ops', v.operations);
  await page.context().close();
}
await b.close();
