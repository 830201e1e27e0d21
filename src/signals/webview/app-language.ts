import type {Host} from '../../consent/host.ts';
import {readLanguage} from './message.ts';

/**
 * If the site's locale is `auto`, the interface uses the app's language. Returns a function that accepts a language
 * from the app.
 */
export function createAppLanguage(host: Host): (locale: unknown) => void {
  const isOpen = host.consent.settings.locale === 'auto';
  return (locale) => {
    if (!isOpen || locale === undefined) return;
    try {
      host.configure({locale: readLanguage(locale)});
    } catch {
      // not a language: reported where it was received
    }
  };
}
