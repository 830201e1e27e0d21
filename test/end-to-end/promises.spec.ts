// The policy's promises that no other file holds, each in Arabic and in English, at the real shop with its database.
// demo/docs/promises.html lists them all; test/node/promises.test.mjs compares the two.
import {requestKinds} from '../../src/model/rights-request.ts';
import {expect, languages, readStorage} from './fixtures.ts';
import {auditToken, configure, listOf, newEmail, openForm, test} from './rights-site.ts';

const day = 864e5;

const providers = [
  {
    id: 'knet',
    kind: 'payment',
    categories: 'session',
    provider: 'KNET',
    countries: ['KW'],
    contact: 'help@pay.example',
    retention: {kind: 'range', from: 5, to: 7, unit: 'years', reason: {ar: 'للمحاسبة والضرائب', en: 'accounting, tax'}},
  },
  {
    id: 'courier',
    kind: 'delivery',
    categories: 'session',
    provider: 'Courier',
    countries: ['SA'],
    transferMechanism: 'clauses',
    policyUrl: 'https://courier.example/privacy',
    retention: {kind: 'until', event: 'account-closed'},
  },
  {
    id: 'statistics',
    kind: 'marketing',
    categories: 'beacon',
    provider: 'Statistics Ltd.',
    countries: ['US'],
    transferMechanism: {framework: 'DPF'},
    safeguards: {ar: 'تشفير كامل', en: 'end-to-end encryption'},
    policyUrl: 'https://statistics.example/privacy',
    retention: {kind: 'until', event: 'deletion-requested'},
  },
  {id: 'silent', kind: 'marketing', categories: 'advertising', provider: 'Silent', contact: 'hello@silent.example'},
];

for (const language of languages) {
  const isArabic = language === 'ar';

  test(`S04 S07 S37 S38 S39 S40 S42 S43: only what was chosen is sent or stored (${language})`, async ({
    page,
    context,
    shop,
    strangers,
  }) => {
    await shop.open(language);
    await shop.bannerButton('manage').click();
    for (const id of ['persistent', 'beacon', 'advertising']) await expect(shop.categorySwitch(id)).not.toBeChecked(); // each its own, and off
    expect(await shop.categorySwitch('session').count()).toBe(0); // always on: no switch
    await shop.categorySwitch('beacon').check();
    await shop.preferencesButton('save').click();
    await expect(shop.dialog).toBeHidden();
    await shop.readToTheEnd();
    await expect.poll(() => strangers.kinds()).toContain('posthog');
    await shop.readToTheEnd();
    expect(strangers.kinds()).not.toContain('ad'); // not advertising
    expect(strangers.kinds()).not.toContain('map'); // not what is kept for comfort
    const {cookies = []} = await readStorage(page, context);
    expect(cookies.filter((name) => name.startsWith('ph_'))).not.toEqual([]);
    expect(cookies).not.toContain('_fair_visitor');

    await shop.openPreferences();
    await shop.preferencesButton('reject').click();
    expect(await page.evaluate(() => window.ithn?.granted('beacon'))).toBe(false); // at once
    await expect
      .poll(async () => (await readStorage(page, context)).cookies?.filter((name) => name.startsWith('ph_')))
      .toEqual([]);
  });

  test(`S05: the shop’s records contain no device data (${language})`, async ({page, shop, demo}) => {
    await shop.open(language);
    await shop.bannerButton('accept').click();
    const receipts = async (): Promise<string> =>
      (await fetch(`${demo.url}/ithn/receipts`, {headers: {authorization: `Bearer ${auditToken}`}})).text();
    const id = await page.evaluate(async () => (await window.ithn?.receipts())?.[0]?.consentId ?? '?');
    await expect.poll(receipts, {timeout: 10_000}).toContain(id);
    const agent = await page.evaluate(() => navigator.userAgent);
    const kept = await receipts();
    expect(kept).toContain(isArabic ? '"ar' : '"en');
    for (const trace of [agent, 'Mozilla/', 'Linux', '127.0.0.1', '::1']) expect(kept).not.toContain(trace);
  });

  test(`S15 S21 S22 S23 S29 S30 S31 S32: each provider with its kind, countries and retention (${language})`, async ({
    page,
    shop,
  }) => {
    await configure(page, `bakery/${language}.html`, {services: providers});
    await shop.open(language);
    await shop.bannerButton('manage').click();
    for (const summary of await shop.preferences.locator('details:not([part]) > summary').all()) await summary.click();
    const text = shop.preferences;
    for (const [arabic, english] of [
      ['معالج دفع', 'Payment processor'],
      ['شركة توصيل', 'Delivery company'],
      ['مزود تسويق وتحليلات', 'Marketing and analytics provider'],
      ['من 5 إلى 7 سنوات', 'from 5 to 7 years'],
      ['طالما كان الحساب نشطًا', 'for as long as the account is active'],
      ['حتى تطلب حذفها', 'until you ask for its deletion'],
      ['السعودية', 'Saudi Arabia'],
      ['الشروط التعاقدية القياسية', 'standard contractual clauses'],
      ['إطار معتمد لنقل', 'transfer framework'],
      ['تشفير كامل', 'end-to-end encryption'],
      ['غير محددة', 'not stated'], // never made up
    ] as const)
      await expect(text).toContainText(isArabic ? arabic : english);
    await expect(text).toContainText('DPF');
    const link = text.locator('a[href="https://courier.example/privacy"]');
    await expect(link).toHaveAttribute('rel', /noopener/);
    await expect(link).toContainText(isArabic ? 'موقع آخر' : 'another site');
    await expect(text).toContainText('help@pay.example');
    // Payment and delivery are none of consent's business: they run, the others wait.
    const running = (id: string) => page.evaluate((one) => window.ithn?.grantedService(one), id);
    for (const [id, isOn] of [['knet', true], ['courier', true], ['statistics', false], ['silent', false]] as const)
      expect(await running(id), id).toBe(isOn); // prettier-ignore
  });

  test(`S17 S18 S41 S57 S62: rights, contact and account are reachable from every page, without an account (${language})`, async ({
    page,
    shop,
  }) => {
    const site = {
      email: 'privacy@ramroom.example',
      phone: '+965 2222 3333',
      address: {ar: 'شارع الخليج، الكويت', en: 'Gulf Road, Kuwait'},
      rightsUrl: `/bakery/privacy.${language}.html#rights`,
      accountUrl: '/account',
    };
    await configure(page, `bakery/${language}.html`, {site});
    await shop.open(language);
    await shop.bannerButton('reject').click();
    await shop.openPreferences(); // by the way back that stands on every page
    const contact = shop.preferences.locator('[part=contact]');
    await expect(contact.locator('a[href="mailto:privacy@ramroom.example"]')).toBeVisible();
    await expect(contact.locator('a[href="tel:+96522223333"]')).toBeVisible();
    await expect(contact).toContainText(isArabic ? 'شارع الخليج' : 'Gulf Road');
    await expect(contact.locator(`a[href="${site.rightsUrl}"]`)).toBeVisible();
    // An app opens its own settings; without one the link leads to the site's.
    const account = contact.locator('a[href="/account"]');
    await expect(account).toHaveText(isArabic ? /حساب/ : /account settings/);
    await page.evaluate(() => {
      const take = (event: Event): void => {
        event.preventDefault();
        document.documentElement.dataset.account = 'asked';
      };
      document.addEventListener('ithn-account', take, {once: true});
    });
    await account.click();
    await expect(page.locator('html')).toHaveAttribute('data-account', 'asked');
    expect(new URL(page.url()).pathname).toBe(`/bakery/${language}.html`);
    await shop.preferences.locator('[part~=rights]').click();
    await expect(page.locator('ithn-rights-form [part=form]')).toBeVisible();
    await page.keyboard.press('Escape');
    await page.route('**/account', (route) => route.fulfill({body: 'the account', contentType: 'text/plain'}));
    await shop.openPreferences();
    await account.click();
    await expect(page).toHaveURL(/\/account$/);
  });

  test(`S20: a new effective date is announced once, and the choice stays (${language})`, async ({page, shop}) => {
    await page.goto(`/bakery/privacy.${language}.html`);
    await expect(page.locator('main .effective time').first()).toHaveAttribute('datetime', '2026-11-01');
    await shop.bannerButton('accept').click();
    await page.evaluate(() => window.ithn?.receipts()); // on record
    const news = {ar: 'أضفنا خريطة الفروع.', en: 'We have added the map.'};
    await configure(page, `bakery/${language}.html`, {
      policy: {revision: 1, effective: '2026-11-20', url: `/bakery/privacy.${language}.html`},
      notices: [{kind: 'policy', effective: '2026-11-20', changes: news}],
    });
    await shop.open(language);
    await page.mouse.move(60, 60);
    const notice = page.locator('ithn-notice[policy]');
    await expect(notice).toContainText(isArabic ? /20 نوفمبر 2026/ : /20 November 2026|November 20, 2026/);
    await expect(notice).toContainText(news[language]);
    await notice.locator('button').click();
    await expect(notice).toHaveCount(0);
    expect(await page.evaluate(() => window.ithn?.granted('beacon'))).toBe(true);
    await page.reload();
    await page.mouse.move(90, 90);
    await page.waitForTimeout(800);
    await expect(notice).toHaveCount(0);
  });

  test(`S24 S33 S34 S35 S36 S54 S60: every kind of request reaches the shop, due in 30 days (${language})`, async ({
    page,
    shop,
    demo,
  }) => {
    const email = newEmail();
    const form = await openForm(page, shop, language);
    const offered = await form
      .locator('[name=kind]')
      .evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value));
    expect(offered).toEqual([...requestKinds]);
    await expect(form.locator('[part=notice]')).toContainText(isArabic ? 'هويتك' : 'verify your identity');
    const told = await page.evaluate(
      ([kinds, address]) =>
        Promise.all(
          kinds.map(async (kind) => {
            const scope = kind === 'erase' ? {scope: 'customisation' as const} : {};
            const child = kind === 'access' || kind === 'erase' ? {role: 'guardian' as const, child: 'نورة'} : {};
            const draft = {kind, email: address, details: 'Order R-7', ...scope, ...child};
            return (await window.ithn?.request(draft))?.progress;
          }),
        ),
      [requestKinds, email] as const,
    );
    const kept = await listOf(demo.url, email);
    expect(kept.map(({body}) => body.kind).sort()).toEqual([...requestKinds].sort());
    expect(told.map((one) => one?.reference).sort()).toEqual(kept.map(({reference}) => reference).sort());
    for (const one of told) expect((one?.dueAt ?? 0) - (one?.receivedAt ?? 0)).toBe(30 * day);
    for (const {body, status} of kept) {
      expect([status, body.locale.slice(0, 2)]).toEqual(['received', language]);
      if (body.kind === 'access') expect([body.role, body.child]).toEqual(['guardian', 'نورة']);
      if (body.kind === 'erase') expect([body.scope, body.child]).toEqual(['customisation', 'نورة']);
    }
    await expect(form.locator('[part=countdown]').first()).toContainText(isArabic ? '30 يومًا' : '30 days');
  });

  test(`S52: the legal age depends on the jurisdiction (${language})`, async ({page}) => {
    const minors = {ask: true, threshold: 18, thresholds: {FR: 15, KW: 18}, bands: [13, 15, 18]};
    const file = `bakery/children.${language}.html`;
    for (const [jurisdiction, isLocked] of [
      ['KW', true],
      ['FR', false],
    ] as const) {
      await configure(page, file, {minors: {...minors, jurisdiction}});
      await page.goto(`/${file}`);
      const gate = page.locator('ithn-age-gate');
      await gate.locator('input[value="2"]').check();
      await gate.locator('[part~=answer]').click();
      await expect(gate.locator('[role=status]').first()).toContainText(
        isLocked ? (isArabic ? 'لفئتك العمرية' : 'for your age group') : isArabic ? 'بنفسك' : 'yourself',
      );
      await page.evaluate(() => window.ithn?.erase());
      await page.unroute(`**/${file}`);
    }
  });
}
