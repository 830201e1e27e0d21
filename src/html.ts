// `ithn/html`: holds what must wait for a yes in HTML, before any browser reads it. No DOM and nothing of Node's: it runs at
// build time, on servers and in workers.
export {hold, holdStream, type HoldStreamOptions} from './compose/hold.ts';
export {
  holdFastify,
  holdHandler,
  holdMiddleware,
  holdResponse,
  type HoldMiddleware,
  type HoldServerOptions,
} from './compose/hold-server.ts';
export {prepareBanner} from './compose/load-banner.ts';
export type {BannerHashes, BannerSource} from './html/banner-source.ts';
export {isLive, type BannerChange, type Finding, type Reason, type Report} from './html/finding.ts';
export type {Held, HoldOptions} from './html/hold.ts';
