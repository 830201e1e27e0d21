/** The tags that stand in a page and have words and a look of their own. */
export const layerTags: readonly string[] = [
  'banner',
  'preferences',
  'reopen',
  'notice',
  'embed',
  'declaration',
  'rights-form',
  'age-gate',
  'unsubscribe',
].map((name) => `ithn-${name}`);
