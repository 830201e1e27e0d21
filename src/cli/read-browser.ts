import {browserNames, type BrowserOptions} from '../audit/browsers/start-browser.ts';
import {UsageError} from './usage-error.ts';

/** The options that say which browser is used, as they were typed. */
interface Given {
  readonly browser: string;
  readonly executable?: string | undefined;
  readonly 'browser-arg'?: readonly string[] | undefined;
  readonly 'browser-pref'?: readonly string[] | undefined;
}

/** @throws UsageError */
export function readBrowser({
  browser,
  executable,
  'browser-arg': args = [],
  'browser-pref': preferences = [],
}: Given): BrowserOptions {
  const name = browserNames.find((one) => one === browser);
  if (browser === 'webkit')
    throw new UsageError(
      '--browser webkit is not supported: WebKit’s driver reports no requests, and a site with unseen requests would look clean. Use chromium or firefox.',
    );
  if (!name) throw new UsageError(`--browser must be ${browserNames.join(' or ')} (received ${browser}).`);
  if (name !== 'firefox' && preferences.length > 0) throw new UsageError('--browser-pref is for --browser firefox.');
  return {name, executable, args, preferences: Object.fromEntries(preferences.map(readPreference))};
}

/** `NAME=VALUE`; true, false and whole numbers are no text, as in about:config. */
function readPreference(given: string): [string, string | number | boolean] {
  const [, name, value] = /^([\w.-]+)=(.*)$/s.exec(given) ?? [];
  if (name === undefined || value === undefined)
    throw new UsageError(`--browser-pref must be NAME=VALUE (received ${given}).`);
  if (value === 'true' || value === 'false') return [name, value === 'true'];
  return [name, /^-?\d+$/.test(value) ? Number(value) : value];
}
