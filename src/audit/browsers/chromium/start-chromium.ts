import {existsSync} from 'node:fs';
import type {BrowserType} from 'playwright-core';
import {version} from '../../version.ts';
import type {AuditBrowser} from '../browser.ts';
import {MissingPart} from '../missing-part.ts';
import {newProfile} from './new-profile.ts';

/** Where a browser is when Playwright has not brought its own. */
const places = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** What is used of Playwright; as a CommonJS module it may come as `default`. */
interface Playwright {
  readonly chromium?: BrowserType;
  readonly default?: Playwright;
}

/** Playwright under one of its names; it is an optional peer. */
async function loadChromium(): Promise<BrowserType> {
  for (const name of ['playwright-core', 'playwright', '@playwright/test']) {
    const found = (await import(/* @vite-ignore */ name).catch(() => undefined)) as Playwright | undefined;
    const chromium = found?.chromium ?? found?.default?.chromium;
    if (chromium) return chromium;
  }
  throw new MissingPart(
    'the audit drives Chromium by Playwright, which is not installed: npm install -D playwright-core',
  );
}

/**
 * Starts Chromium.
 * @param executable Its program: what was named, `CHROME_PATH`, or the first one found; else the one of Playwright.
 * @param args More arguments for it.
 * @throws MissingPart
 */
export async function startChromium(executable: string | undefined, args: readonly string[]): Promise<AuditBrowser> {
  const chromium = await loadChromium();
  const named = executable ?? process.env.CHROME_PATH;
  if (named && !existsSync(named)) throw new MissingPart(`there is no browser at ${named}; name Chromium's program`);
  const path = named ?? (existsSync(chromium.executablePath()) ? undefined : places.find((place) => existsSync(place)));
  const browser = await chromium
    .launch({
      ...(path && {executablePath: path}),
      // sites serve different content to automated browsers: the audit must see what visitors get
      args: ['--disable-blink-features=AutomationControlled', '--disable-quic', ...args],
      ignoreDefaultArgs: ['--enable-automation'],
    })
    .catch((error: unknown) => {
      const why = String(error instanceof Error ? error.message : error).split('\n')[0] ?? '';
      throw new MissingPart(
        `Chromium could not be started (${why}): npx playwright install chromium, or name one with --executable`,
      );
    });
  const full = browser.version();
  const agent = `Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/${full.split('.')[0]}.0.0.0 Safari/537.36`;
  // the last word lets the site's owner recognise these visits
  const userAgent = `${agent} IthnAudit/${version}`;
  return {
    ...{name: `Chromium ${full}`, userAgent, gaps: []},
    newProfile: (options) => newProfile(browser, userAgent, options),
    close: () => browser.close(),
  };
}
