// `import 'ithn/elements'`: every tag, each only if free, and the interface for a consent made by createConsent().
import {announce} from './consent/shared.ts';
import {IthnBanner} from './ui/banner.ts';
import {define} from './ui/define.ts';
import {IthnDeclaration} from './ui/declaration.ts';
import {IthnEmbed} from './ui/embed.ts';
import {IthnPreferences} from './ui/preferences.ts';
import {presenter} from './ui/present.ts';
import {IthnReopen} from './ui/reopen.ts';
import {watchTheme} from './ui/theme.ts';
import {IthnRightsForm} from './ui/rights.ts';

export {IthnBanner, IthnDeclaration, IthnEmbed, IthnPreferences, IthnReopen, IthnRightsForm};

define('ithn-banner', IthnBanner);
define('ithn-declaration', IthnDeclaration);
define('ithn-embed', IthnEmbed);
define('ithn-preferences', IthnPreferences);
define('ithn-reopen', IthnReopen);
define('ithn-rights-form', IthnRightsForm);
announce({presenter});
watchTheme();
