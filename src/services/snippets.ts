// Knows vendors by what their snippets say, as vendors publish them and sites paste them; each names its preset.

/** What starts a vendor: its loader, or the call that tells it the site's id. */
const starts: readonly (readonly [preset: string, code: RegExp])[] = [
  ['google-tag-manager', /['"]gtm\.start['"]/],
  ['google-analytics', /\bgtag\(\s*['"]config['"]\s*,\s*['"`](?:G|UA)-|\bga\(\s*['"]create['"]/],
  ['google-ads', /\bgtag\(\s*['"]config['"]\s*,\s*['"`]AW-/],
  ['google-marketing-platform', /\bgtag\(\s*['"]config['"]\s*,\s*['"`]DC-/],
  ['meta-pixel', /\bfbq\(\s*['"]init['"]|\bfbevents\.js/],
  ['tiktok-pixel', /\bTiktokAnalyticsObject\b|\bttq\.load\(/],
  ['snap-pixel', /\bsnaptr\(\s*['"]init['"]/],
  ['microsoft-clarity', /['"]clarity['"]\s*,\s*['"]script['"]|\bclarity\.ms\/tag/],
  ['microsoft-advertising', /['"]uetq['"]|\bnew\s+UET\b/],
  ['hotjar', /\b_hjSettings\b/],
  ['matomo-cloud', /\b_paq\b[^]*\bmatomo\.cloud\b/],
  ['matomo', /\b_paq\b[^]*\b(?:setTrackerUrl|setSiteId|matomo\.js|piwik\.js)\b/],
  ['posthog', /\bposthog\.init\(/],
  ['mixpanel', /\bmixpanel\.init\(/],
  ['segment', /\banalytics\.(?:SNIPPET_VERSION|_writeKey)\b|\banalytics\.load\(\s*['"]/],
  ['amplitude', /\bamplitude\.(?:getInstance\(\)\.)?init\(/],
  ['x-pixel', /\btwq\(\s*['"](?:config|init)['"]/],
  ['pinterest-tag', /\bpintrk\(\s*['"]load['"]/],
  ['reddit-pixel', /\brdt\(\s*['"]init['"]/],
  ['linkedin-insight', /\b_linkedin_(?:partner_id|data_partner_ids)\b/],
  ['yandex-metrica', /\bym\(\s*\d+\s*,\s*['"]init['"]/],
  ['heap', /\bheap\.load\(/],
  ['intercom', /\bintercomSettings\b|\bIntercom\(\s*['"]boot['"]/],
  ['crisp', /\bCRISP_WEBSITE_ID\b/],
  ['tawk-to', /\bTawk_API\b/],
  ['criteo', /\bcriteo_q\b/],
  ['snowplow', /\bsnowplow\(\s*['"]newTracker['"]/],
  ['datadog-rum', /\bDD_RUM\.init\(/],
  ['adroll', /\badroll_adv_id\b/],
  ['bugsnag', /\bBugsnag\.start\(/],
  ['fullstory', /\b_fs_org\b/],
  ['moengage', /\bMoengage\s*=\s*moe\(/],
  ['mouseflow', /\b_mfq\s*=/],
  ['new-relic', /\bNREUM\b/],
  ['onesignal', /\bOneSignal(?:Deferred\b|\.init\()/],
  ['pendo', /\bpendo\.initialize\(/],
  ['quora-pixel', /\bqp\(\s*['"]init['"]/],
  ['rollbar', /\b_rollbarConfig\b/],
  ['smartlook', /\bsmartlook\(\s*['"]init['"]/],
];

/** Scripts that only tell a vendor something: without its loader they would fail. */
const calls: readonly (readonly [preset: string, code: RegExp])[] = (
  [
    ['google-analytics', String.raw`gtag\(\s*['"]event['"]`],
    ['meta-pixel', String.raw`fbq\(`],
    ['tiktok-pixel', String.raw`ttq\.\w+\(`],
    ['snap-pixel', String.raw`snaptr\(`],
    ['microsoft-clarity', String.raw`clarity\(`],
    ['matomo', String.raw`_paq\.push\(`],
    ['posthog', String.raw`posthog\.\w+\(`],
    ['mixpanel', String.raw`mixpanel\.\w+\(`],
    ['x-pixel', String.raw`twq\(`],
    ['pinterest-tag', String.raw`pintrk\(`],
    ['reddit-pixel', String.raw`rdt\(`],
    ['heap', String.raw`heap\.\w+\(`],
    ['quora-pixel', String.raw`qp\(`],
  ] as const
).map(([preset, call]) => [preset, new RegExp(String.raw`^\s*(?:<!--\s*)?(?:window\.)?${call}`)]);

/** The presets whose vendors an inline script starts or calls: none for code that is the site's own. */
export function knowSnippet(code: string): readonly string[] {
  const started = starts.filter(([, pattern]) => pattern.test(code)).map(([preset]) => preset);
  if (started.length) return started;
  return calls.filter(([, pattern]) => pattern.test(code)).map(([preset]) => preset);
}

/** Of presets that share a host, the one that this address is for: Google's tag says so by its id. */
export function knowAddress(url: string): string | undefined {
  if (!url.includes('googletagmanager.com')) return undefined;
  if (/[?&]id=(?:G|UA)-/.test(url)) return 'google-analytics';
  if (/[?&]id=AW-/.test(url)) return 'google-ads';
  if (/[?&]id=DC-/.test(url)) return 'google-marketing-platform';
  return /\/(?:gtm\.js|ns\.html)\b/.test(url) ? 'google-tag-manager' : undefined;
}
