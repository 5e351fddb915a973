import { launchBrowser, visit } from './tests/browser.ts';
const base='http://127.0.0.1:3100';
const b = await launchBrowser();
const v = await visit(b, { viewport: { width: 1280, height: 860 } }); const { page } = v;
await page.goto(base+'/330102'); await page.getByRole('button',{name:'上城区管理员'}).click(); await page.waitForURL('**/330102');
await page.locator('nav a').nth(1).click(); await page.waitForURL('**street**'); await page.locator('article').first().waitFor();
const btn = page.locator('article', { hasText: '红色足迹' }).locator('button').first();
await btn.click();
for (const t of [50,200,500]) { await page.waitForTimeout(t); console.log(await btn.getAttribute('aria-expanded'), await page.evaluate(()=>[...document.body.children].map(e=>e.outerHTML.slice(0,300)))); }
console.log(v.problems);
await b.close();
