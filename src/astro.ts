// `ithn/astro`: Astro. The script tag and its configuration first in every page's head, and live tags held. In Node only,
// when a site is built or developed.
export {ithn, type AstroSetup, type Integration} from './adapters/astro/integration.ts';
export type {IthnOptions} from './compose/page-options.ts';
