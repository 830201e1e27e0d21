/** The banner for every language of a site, as it is put into pages. */
export interface BannerSource {
  /** What stands directly behind `ithn.js` in a page whose `<html>` says this language; empty where it says none. */
  readonly markup: (language: string | undefined) => string;
  /** What a strict Content-Security-Policy must allow by hash: the same on every page. */
  readonly hashes: BannerHashes;
}

/** Sources as CSP writes them: `'sha256-…'`. */
export interface BannerHashes {
  /** For `script-src`. */
  readonly script: string;
  /** For `style-src`. */
  readonly style: string;
}
