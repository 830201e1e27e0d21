import type {AuditBrowser} from './browser.ts';
import {startChromium} from './chromium/start-chromium.ts';
import type {Preferences} from './firefox/preferences.ts';
import {startFirefox} from './firefox/start-firefox.ts';

/** The browsers that an audit can run in. */
export const browserNames = ['chromium', 'firefox'] as const;

/** Which browser, and how it is started. */
export interface BrowserOptions {
  readonly name: (typeof browserNames)[number];
  /** Its program; where it usually is, unless said. */
  readonly executable: string | undefined;
  readonly args: readonly string[];
  /** Of Firefox alone: more of about:config. */
  readonly preferences: Preferences;
}

/** Starts a browser that passes run in. @throws MissingPart */
export const startBrowser = ({name, ...options}: BrowserOptions): Promise<AuditBrowser> =>
  name === 'firefox' ? startFirefox(options) : startChromium(options.executable, options.args);
