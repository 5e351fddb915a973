import { chromium } from 'playwright-core';
const base = 'http://127.0.0.1:3100';
const only = process.argv[2];
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--headless','--no-sandbox','--disable-gpu','--disable-quic','--no-first-run','--disable-background-networking','--disable-component-update','--disable-sync'] });
const sessions = {};
for (const [lang, loc] of [['zh','zh-CN'],['en','en-US']]) for (const w of [1280,375]) {
  for (const [who, code] of [['shangcheng','330102'],['lingwu','640181'],['binjiang','330108'],['shifan','990001'],['operator','/']]) {
    const tag = `${who}-${lang}-${w}`;
    if (only && !tag.includes(only)) continue;
    const ctx = await browser.newContext({ locale: loc, viewport: { width: w, height: w===1280?900:760 } });
    const page = await ctx.newPage();
    page.on('console', (m) => { if (['error','warning'].includes(m.type())) console.log(tag, m.type(), m.text()); });
    page.on('pageerror', (e) => console.log(tag, 'PAGEERROR', e.message));
    const reqs = []; page.on('request', r => { if (r.url().includes('/graphql')) reqs.push(r.postData()?.slice(0,60)); });
    await page.goto(base + '/sign-in');
    if (who === 'shangcheng') await page.screenshot({ path: `/tmp/w/shots/signin-${lang}-${w}.png`, fullPage: true });
    await page.locator(`button[value="${who === 'operator' ? 'operator' : who + '.admin'}"]`).click();
    await page.waitForLoadState('networkidle');
    await page.screenshot({ path: `/tmp/w/shots/${tag}.png`, fullPage: true });
    if ((who === 'shangcheng' || who === 'shifan') && page.url().includes('0')) {
      const sel = w === 1280 ? await page.locator('nav a').nth(1).getAttribute('href') : await page.locator('main a').first().getAttribute('href');
      await page.goto(base + sel); await page.waitForLoadState('networkidle');
      await page.screenshot({ path: `/tmp/w/shots/${tag}-street.png`, fullPage: true });
    }
    const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    console.log(tag, page.url(), 'graphql requests', reqs.length, 'overflow', over);
    await ctx.close();
  }
}
await browser.close();
