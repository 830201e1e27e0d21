// `ithn/svelte`: Svelte 5. The consent is the one that createConsent() or the script tag has started.
export {consent, useConsent, whileConsented, type ConsentOfSvelte} from './adapters/svelte/consent-store.ts';
export type {ConsentState} from './model/state.ts';
export type {IthnElements} from './adapters/svelte/tags.ts';
