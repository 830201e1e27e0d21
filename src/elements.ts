// `import 'ithn/elements'`: every tag, each only if free, and the interface for a consent made by createConsent().
// Where there is no document, as on a server, it does nothing.
import {announce} from './consent/meeting.ts';
import {tellMissingConsent} from './consent/tell-missing-consent.ts';
import {
  IthnAgeGate,
  IthnBanner,
  IthnDeclaration,
  IthnEmbed,
  IthnNotice,
  IthnPreferences,
  IthnReopen,
  IthnRightsForm,
  IthnUnsubscribe,
  define,
  presenter,
  watchTheme,
} from './ui/interface.ts';

export {
  IthnAgeGate,
  IthnBanner,
  IthnDeclaration,
  IthnEmbed,
  IthnNotice,
  IthnPreferences,
  IthnReopen,
  IthnRightsForm,
  IthnUnsubscribe,
};

define('ithn-age-gate', IthnAgeGate);
define('ithn-banner', IthnBanner);
define('ithn-declaration', IthnDeclaration);
define('ithn-embed', IthnEmbed);
define('ithn-notice', IthnNotice);
define('ithn-preferences', IthnPreferences);
define('ithn-reopen', IthnReopen);
define('ithn-rights-form', IthnRightsForm);
define('ithn-unsubscribe', IthnUnsubscribe);
if (typeof document !== 'undefined') {
  announce({presenter});
  watchTheme();
  tellMissingConsent();
}

declare global {
  interface HTMLElementTagNameMap {
    'ithn-age-gate': IthnAgeGate;
    'ithn-banner': IthnBanner;
    'ithn-declaration': IthnDeclaration;
    'ithn-embed': IthnEmbed;
    'ithn-notice': IthnNotice;
    'ithn-preferences': IthnPreferences;
    'ithn-reopen': IthnReopen;
    'ithn-rights-form': IthnRightsForm;
    'ithn-unsubscribe': IthnUnsubscribe;
  }
}
