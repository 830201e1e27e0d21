// The recipes for Google Tag Manager. Google's own code is not to be had, so its server is ours, and the functions of its
// sandbox are stand-ins that refuse what the template's permissions do not list.
import {readFileSync} from 'node:fs';
import {resolve} from 'node:path';
import type {Page} from '@playwright/test';
import {expect, test} from './fixtures.ts';
import {openPage} from './signal-site.ts';

const read = (file: string): string => readFileSync(resolve(import.meta.dirname, '../..', file), 'utf8');
const recipe = /```html\n([^]*?)```/.exec(read('demo/docs/recipes.md'))?.[1] ?? '';
const container = 'https://www.googletagmanager.com/gtm.js?id=GTM-XXXXXXX';

test.skip(({browserName}) => browserName !== 'chromium', 'what differs between engines is tested with the gate');

/** Opens a page with these lines in its head. Returns what Google's server is asked for. */
async function openRecipe(page: Page, head: string): Promise<string[]> {
  const asked: string[] = [];
  await page.route('https://www.googletagmanager.com/**', (route) => {
    asked.push(route.request().url());
    return route.fulfill({contentType: 'text/javascript', body: 'window.containerRan = true'});
  });
  const html = `<!doctype html><html lang="ar" dir="rtl"><head><meta charset="utf-8">${head}<title>متجر</title></head>`;
  await page.route('**/recipe.html', (route) => route.fulfill({contentType: 'text/html', body: html}));
  await page.goto('/recipe.html');
  return asked;
}

/** What the page's dataLayer holds: commands as lists, messages by their event. */
const queued = (page: Page): Promise<unknown[]> =>
  page.evaluate(() =>
    ((window as unknown as {dataLayer?: unknown[]}).dataLayer ?? []).map((entry) =>
      Object.prototype.toString.call(entry) === '[object Arguments]'
        ? Array.from(entry as IArguments)
        : (entry as {event: string}).event,
    ),
  );

test('holds the container of Google Tag Manager until a yes, and tells it the choice first', async ({page, shop}) => {
  const ungated = await openRecipe(page, recipe.replaceAll('type="text/plain"', ''));
  await expect.poll(() => ungated).toEqual([container]);
  await page.unrouteAll();

  const asked = await openRecipe(page, recipe);
  await expect(shop.banner).toHaveCount(1);
  expect(asked).toEqual([]);
  expect(await queued(page)).toContainEqual(['consent', 'default', expect.objectContaining({ad_storage: 'denied'})]);
  expect(await queued(page)).not.toContain('gtm.js');

  await shop.bannerButton('accept').click();
  await expect.poll(() => page.evaluate(() => 'containerRan' in window)).toBe(true);
  expect(asked).toEqual([container]);
  const said = await queued(page);
  const granted = said.findIndex((one) =>
    JSON.stringify(one).startsWith('["consent","update",{"ad_storage":"granted"'),
  );
  expect(granted).toBeGreaterThan(0);
  expect(said.indexOf('gtm.js')).toBeGreaterThan(granted);
  expect(said).toContain('ithn-consent');
});

interface Permission {
  readonly instance: {readonly key: {readonly publicId: string}; readonly param: readonly unknown[]};
}

test('the template for Google Tag Manager sends denied, then the choice, then every change', async ({page, shop}) => {
  const template = read('src/platforms/google-tag-manager/ithn.tpl');
  const [, ...parts] = template.split(/^___([A-Z_]+)___$/m);
  const part = (name: string): string => parts[parts.indexOf(name) + 1]?.trim() ?? '';
  const fields = JSON.parse(part('TEMPLATE_PARAMETERS')) as {name: string; defaultValue: string}[];
  const permissions = JSON.parse(part('WEB_PERMISSIONS')) as Permission[];
  const listed = (id: string): string =>
    JSON.stringify(permissions.find(({instance}) => instance.key.publicId === id)?.instance.param ?? []);
  const allowed = {
    access_consent: listed('access_consent'),
    access_globals: listed('access_globals'),
    logging: listed('logging'),
    write_data_layer: listed('write_data_layer'),
  };
  expect(JSON.parse(part('INFO'))).toMatchObject({type: 'TAG', containerContexts: ['WEB']});
  expect(Object.keys(allowed).length).toBe(permissions.length);

  /** Runs the code of the template, as the container does when its trigger fires. */
  const fire = async (): Promise<void> => {
    const data = Object.fromEntries(fields.map(({name, defaultValue}) => [name, defaultValue]));
    await page.evaluate((allowed) => {
      const heard: unknown[] = [];
      const expectListed = (permission: keyof typeof allowed, ...keys: string[]): void => {
        for (const key of keys)
          if (!allowed[permission].includes(`"${key}"`)) throw new Error(`${permission} does not list ${key}`);
      };
      const say = (command: string) => (state: object) => {
        expectListed('access_consent', ...Object.keys(state));
        heard.push([command, state]);
      };
      const functions: Record<string, unknown> = {
        callInWindow: (path: string, ...given: unknown[]) => {
          expectListed('access_globals', path);
          const [name = '', method = ''] = path.split('.');
          const owner = (window as unknown as Record<string, Record<string, (...given: unknown[]) => unknown>>)[name];
          const called = owner?.[method];
          return called?.(...given); // without its owner: a method that needs it would fail here
        },
        copyFromWindow: (path: string) => {
          expectListed('access_globals', path);
          const found = path
            .split('.')
            .reduce<unknown>((owner, name) => Reflect.get(Object(owner) as object, name), window);
          return found === undefined ? undefined : (JSON.parse(JSON.stringify(found)) as unknown);
        },
        gtagSet: (key: string, value: unknown) => {
          expectListed('write_data_layer', key);
          heard.push(['set', key, value]);
        },
        logToConsole: (text: string) => {
          expectListed('logging', 'debug');
          heard.push(['log', text]);
        },
        setDefaultConsentState: say('default'),
        updateConsentState: say('update'),
      };
      Object.assign(window, {
        heard,
        outcome: '',
        require: (name: string) => {
          if (!functions[name]) throw new Error(`the template needs ${name}`);
          return functions[name];
        },
      });
    }, allowed);
    const outcomes = `{...${JSON.stringify(data)}, gtmOnSuccess: () => (outcome = 'success'), gtmOnFailure: () => (outcome = 'failure')}`;
    await page.addScriptTag({content: `((data) => {${part('SANDBOXED_JS_FOR_WEB_TEMPLATE')}})(${outcomes})`});
  };
  const heard = () => page.evaluate(() => (window as unknown as {heard: unknown[]}).heard);
  const outcome = () => page.evaluate(() => (window as unknown as {outcome: string}).outcome);
  const state = (advertising: string, statistics: string, preferences: string): object => ({
    ...{ad_storage: advertising, ad_user_data: advertising, ad_personalization: advertising},
    analytics_storage: statistics,
    ...{functionality_storage: preferences, personalization_storage: preferences, security_storage: 'granted'},
  });
  const denied = state('denied', 'denied', 'denied');

  await openPage(page, {gate: {requireGesture: false}});
  await fire();
  expect(await heard()).toEqual([
    ['default', denied],
    ['set', 'ads_data_redaction', true],
    ['update', denied],
  ]);
  expect(await outcome()).toBe('success');
  await page.evaluate(() => window.ithn?.choose({categories: {beacon: true}}));
  expect((await heard()).at(-1)).toEqual(['update', state('denied', 'granted', 'denied')]);
  await page.evaluate(() => window.ithn?.acceptAll());
  expect((await heard()).at(-1)).toEqual(['update', state('granted', 'granted', 'granted')]);
  await page.evaluate(() => window.ithn?.withdraw());
  expect((await heard()).at(-1)).toEqual(['update', denied]);

  // a service refused by name takes its storage with it; one that the site does not declare does not
  const services = [{id: 'google-analytics', name: 'Google Analytics', categories: 'beacon', provider: 'Google'}];
  await openPage(page, {gate: {requireGesture: false}, services});
  await fire();
  const categories = {beacon: true, advertising: true, persistent: true};
  await page.evaluate(
    (categories) => window.ithn?.choose({categories, services: {'google-analytics': false}}),
    categories,
  );
  expect((await heard()).at(-1)).toEqual(['update', state('granted', 'denied', 'granted')]);
  await page.evaluate(() => window.ithn?.acceptAll());
  expect((await heard()).at(-1)).toEqual(['update', state('granted', 'granted', 'granted')]);

  // a returning visitor, and a page that lacks the script tag
  await page.evaluate(() => window.ithn?.acceptAll());
  await openPage(page, {gate: {requireGesture: false}});
  await fire();
  expect((await heard()).at(-1)).toEqual(['update', state('granted', 'granted', 'granted')]);
  await page.evaluate(() => Reflect.deleteProperty(window, 'ithn'));
  await fire();
  expect(await outcome()).toBe('failure');
  expect(await heard()).toEqual([
    ['default', denied],
    ['set', 'ads_data_redaction', true],
    expect.arrayContaining(['log']),
  ]);
  await expect(shop.banner).toHaveCount(0);
});
