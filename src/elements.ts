// `import 'ithn/elements'`: every tag, each only if free, and the interface for a consent made by createConsent().
import {announce} from './consent/shared.ts';
import {IthnAgeGate} from './ui/age.ts';
import {IthnBanner} from './ui/banner.ts';
import {define} from './ui/define.ts';
import {IthnDeclaration} from './ui/declaration.ts';
import {IthnEmbed} from './ui/embed.ts';
import {IthnNotice} from './ui/notice.ts';
import {IthnPreferences} from './ui/preferences.ts';
import {presenter} from './ui/present.ts';
import {IthnReopen} from './ui/reopen.ts';
import {watchTheme} from './ui/theme-watch.ts';
import {IthnRightsForm} from './ui/rights.ts';

import {IthnUnsubscribe} from './ui/unsubscribe.ts';

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
announce({presenter});
watchTheme();
