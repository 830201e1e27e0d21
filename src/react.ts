'use client';
// `ithn/react`: React 18 and 19. The consent is the one that createConsent() or the script tag has started.
export {
  Consented,
  ConsentProvider,
  useConsent,
  useConsentEffect,
  useConsentState,
} from './adapters/react/use-consent.ts';
export type {IthnElements} from './adapters/react/jsx.ts';
export type {ConsentState} from './model/state.ts';
