/** Values of about:config. */
export type Preferences = Readonly<Record<string, string | number | boolean>>;

/**
 * How Firefox is set up beside what Puppeteer does for a browser that is driven: as it comes, but for what a pass needs.
 * @param userAgent Also that of workers, which the protocol does not reach.
 */
export const preferencesFor = (userAgent: string, hasGpc: boolean): Preferences => ({
  'general.useragent.override': userAgent,
  // as Firefox comes: each site gets a third party's cookies of its own; Puppeteer lets all of them through
  'network.cookie.cookieBehavior': 5,
  // Back loads the page again, as in the other browsers
  'browser.sessionhistory.max_total_viewers': 0,
  'privacy.globalprivacycontrol.enabled': hasGpc,
  'privacy.globalprivacycontrol.functionality.enabled': true,
});
