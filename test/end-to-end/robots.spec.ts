// Programs that answer banners for their users: the rule for autoconsent, run by its own engine in a page.
import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {dirname, join, resolve} from 'node:path';
import type {Page} from '@playwright/test';
import {expect, expectCaught, open, test, type Site} from './gate-site.ts';

interface Message {
  readonly type: string;
  readonly cmp?: string;
  readonly result?: boolean;
}
type Action = 'optIn' | 'optOut';

const rule: unknown = JSON.parse(
  readFileSync(resolve(import.meta.dirname, '../../dist/robots/autoconsent.json'), 'utf8'),
);
const engine = join(
  dirname(createRequire(import.meta.url).resolve('@duckduckgo/autoconsent')),
  'autoconsent.playwright.js',
);

/** Runs the engine with our rule alone, and returns what it has said once it has acted, or has found nothing. */
async function runEngine(page: Page, autoAction: Action): Promise<Message[]> {
  const heard: Message[] = [];
  let end: () => void = () => {};
  const ended = new Promise<void>((done) => (end = done));
  const config = {
    enabled: true,
    autoAction,
    disabledCmps: [],
    enablePrehide: false,
    enableCosmeticRules: false,
    enableGeneratedRules: false,
    detectRetries: 3,
    isMainWorld: true,
    enableHeuristicDetection: false,
  };
  const say = (message: object) => page.evaluate(`window.autoconsentReceiveMessage(${JSON.stringify(message)})`);
  await page.exposeFunction('autoconsentSendMessage', async (message: Message & {state?: {lifecycle?: string}}) => {
    heard.push(message);
    if (message.type === 'init') await say({type: 'initResp', config, rules: {autoconsent: [rule]}});
    if (/^(optIn|optOut)Result$/.test(message.type) || message.state?.lifecycle === 'nothingDetected') end();
  });
  await page.evaluate(readFileSync(engine, 'utf8'));
  await ended;
  return heard;
}

const of = (messages: readonly Message[], type: string): Message | undefined =>
  messages.find((message) => message.type === type);

async function openShop(page: Page, site: Site, language: string): Promise<void> {
  const html = `<!doctype html><html lang="${language}"><title>Shop</title><ithn><body><h1>Bread</h1><img data-consent="beacon" data-src="${site.stranger}/a.gif" alt="">`;
  site.page('/shop', html, {ui: {}, gate: {requireGesture: true}});
  await expectCaught(page, site, '/shop', ['/a.gif']);
  await open(page, site, '/shop');
  await expect(page.locator('ithn-banner button[part~="reject"]')).toBeVisible();
}

const state = (page: Page) =>
  page.evaluate(() => ({status: window.ithn?.state.status, isGranted: window.ithn?.granted('beacon')}));

for (const language of ['ar', 'en']) {
  test(`autoconsent refuses for its user by the rule in the package, and the banner stays away (${language})`, async ({
    page,
    site,
  }) => {
    await openShop(page, site, language);
    const messages = await runEngine(page, 'optOut');
    expect(of(messages, 'popupFound')?.cmp).toBe('ithn');
    expect(of(messages, 'optOutResult')?.result).toBe(true);
    await expect.poll(() => state(page)).toEqual({status: 'decided', isGranted: false});
    await expect(page.locator('ithn-banner')).toBeHidden();
    await page.evaluate(() => window.ithn?.receipts());
    await page.reload();
    await page.evaluate(() => window.ithn?.ready);
    expect(await state(page)).toEqual({status: 'decided', isGranted: false});
    await expect(page.locator('ithn-banner')).toHaveCount(0);
    expect(site.footprints).toEqual([]);
  });

  test(`autoconsent cannot accept for its user, and the visitor is still asked (${language})`, async ({page, site}) => {
    await openShop(page, site, language);
    const messages = await runEngine(page, 'optIn');
    expect(of(messages, 'popupFound')?.cmp).toBe('ithn');
    expect(of(messages, 'optInResult'), 'the engine has pressed').toBeDefined();
    expect(await state(page)).toEqual({status: 'unasked', isGranted: false});
    await expect(page.locator('ithn-banner button[part~="reject"]')).toBeVisible();
    expect(site.footprints).toEqual([]);
    // the same button, pressed by a visitor
    await page.locator('ithn-banner button[part~="accept"]').click();
    await expect.poll(() => site.footprints).toEqual(['/a.gif']);
  });
}
