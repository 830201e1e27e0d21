import {execFile} from 'node:child_process';
import {existsSync} from 'node:fs';
import {promisify} from 'node:util';
import type {Browser, PuppeteerNode} from 'puppeteer-core';
import {version} from '../../version.ts';
import type {AuditBrowser} from '../browser.ts';
import {MissingPart} from '../missing-part.ts';
import {firefoxGaps} from './gaps.ts';
import {newProfile} from './new-profile.ts';
import {preferencesFor, type Preferences} from './preferences.ts';

/** Where Firefox is. */
const places = [
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
];

/** Puppeteer, an optional peer; as a CommonJS module it comes as `default`. */
async function loadPuppeteer(): Promise<PuppeteerNode> {
  const name = 'puppeteer-core';
  const found = (await import(/* @vite-ignore */ name).catch(() => undefined)) as {default?: PuppeteerNode} | undefined;
  if (found?.default) return found.default;
  throw new MissingPart('the audit drives Firefox by Puppeteer, which is not installed: npm install -D puppeteer-core');
}

function findProgram(executable: string | undefined): string {
  const named = executable ?? process.env.FIREFOX_PATH;
  if (named && !existsSync(named)) throw new MissingPart(`there is no browser at ${named}; name Firefox's program`);
  const path = named ?? places.find((place) => existsSync(place));
  if (!path) throw new MissingPart('Firefox is not installed: install it, or name its program with --executable');
  return path;
}

/** How to start Firefox. */
export interface FirefoxOptions {
  /** Its program: what was named, `FIREFOX_PATH`, or the first one found. */
  readonly executable: string | undefined;
  readonly args: readonly string[];
  /** More of about:config. */
  readonly preferences: Preferences;
}

/**
 * Firefox as it comes, driven by WebDriver BiDi. Every profile is a Firefox of its own: a tab behind another one gets no
 * key press, and the privacy signal is a setting of the whole browser.
 * @throws MissingPart
 */
export async function startFirefox({executable, args, preferences}: FirefoxOptions): Promise<AuditBrowser> {
  const puppeteer = await loadPuppeteer();
  const executablePath = findProgram(executable);
  const {stdout} = await promisify(execFile)(executablePath, ['--version']).catch(() => ({stdout: ''}));
  const [, full = '', major = ''] = /((\d+)\.[\w.]+)/.exec(stdout) ?? [];
  if (!major) throw new MissingPart(`${executablePath} is not Firefox; name its program with --executable`);
  // the last word lets the site's owner recognise these visits
  const userAgent = `Mozilla/5.0 (X11; Linux x86_64; rv:${major}.0) Gecko/20100101 Firefox/${major}.0 IthnAudit/${version}`;

  const running = new Set<Browser>();
  const launch = async (hasGpc: boolean): Promise<Browser> => {
    const given = {...preferencesFor(userAgent, hasGpc), ...preferences};
    const browser = await puppeteer
      .launch({
        ...{browser: 'firefox', protocol: 'webDriverBiDi', executablePath, args: [...args]},
        defaultViewport: {width: 1280, height: 800},
        extraPrefsFirefox: given,
      })
      .catch((error: unknown) => {
        const why = String(error instanceof Error ? error.message : error).split('\n')[0] ?? '';
        throw new MissingPart(`Firefox could not be started (${why}): name another one with --executable`);
      });
    running.add(browser);
    browser.once('disconnected', () => running.delete(browser));
    return browser;
  };
  return {
    ...{name: `Firefox ${full}`, userAgent, gaps: firefoxGaps},
    newProfile: async (options) => newProfile(await launch(options.gpc ?? false), options),
    async close() {
      await Promise.all([...running].map((browser) => browser.close()));
    },
  };
}
