import type {ConsentConfig} from '../consent/settings.ts';
import type {BannerSource} from '../html/banner-source.ts';

/**
 * Makes the banner ready to be written into pages, in every language: `hold()` and its like, given it as `banner`, put it
 * behind the tag of `ithn.js`, and who renders pages puts `markup(language)` there. Nobody's answer is in it, so that it is
 * the same for all visitors; who has answered never sees it. Undefined where not every visitor is asked at once: with
 * `ui: 'none'`, `storage.cookie: false`, rules for minors, an opt-out, a category that runs until
 * somebody objects, or `Do Not Track` heeded.
 * @throws ConsentError naming what is wrong with the configuration.
 * @example
 * const banner = await prepareBanner(config);
 * hold(html, config, {banner}).html;
 */
export const prepareBanner = async (config: ConsentConfig): Promise<BannerSource | undefined> =>
  (await import('./prepare-banner.ts')).prepareBanner(config);

/** Which key of the configuration keeps `prepareBanner()` from making a banner. Undefined where it makes one. */
export const bannerObstacle = async (config: ConsentConfig): Promise<string | undefined> =>
  (await import('./prepare-banner.ts')).bannerObstacle(config);
