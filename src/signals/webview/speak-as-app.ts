import type {Consent} from '../../consent/consent.ts';
import {readLanguage} from './message.ts';
import type {Native} from '../../consent/native.ts';

/** Where the site leaves the language open, the interface speaks the app's: a frozen configuration, seen through another. */
export function speakAsApp(consent: Consent, native: Native): void {
  const {settings} = consent;
  const locale = (): string => {
    try {
      return settings.locale === 'auto' ? readLanguage(native.locale) : settings.locale;
    } catch {
      return settings.locale; // none was handed over, or no language: that is told elsewhere
    }
  };
  const value = Object.create(settings, {locale: {get: locale, enumerable: true}}) as typeof settings;
  Object.defineProperty(consent, 'settings', {value, enumerable: true});
}
