// `ithn/vue`: Vue 3. The consent is the one that createConsent() or the script tag has started.
export {
  consentPlugin,
  consentTrigger,
  useConsent,
  type ConsentOfVue,
  type ConsentPluginOptions,
} from './adapters/vue/use-consent.ts';
export type {ConsentState} from './model/state.ts';
export type {IthnComponents, IthnElements} from './adapters/vue/tags.ts';
