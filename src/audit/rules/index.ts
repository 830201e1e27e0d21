import {askedAgain} from './asked-again.ts';
import {askedBeforeYes} from './asked-before-yes.ts';
import {contactMissing} from './contact-missing.ts';
import {earlyInProduction} from './early-in-production.ts';
import {effectiveDateMissing} from './effective-date-missing.ts';
import {googleConsentOrder} from './google-consent-order.ts';
import {gpcIgnored} from './gpc-ignored.ts';
import {gpcJson} from './gpc-json.ts';
import {keptAfterNo} from './kept-after-no.ts';
import {keptLonger} from './kept-longer.ts';
import {neverSeen} from './never-seen.ts';
import {noLock} from './no-lock.ts';
import {noWayBack} from './no-way-back.ts';
import {policyLinkMissing} from './policy-link-missing.ts';
import {rejectHarder} from './reject-harder.ts';
import type {Rule} from './rule.ts';
import {sentAfterNo} from './sent-after-no.ts';
import {slipped} from './slipped.ts';
import {storedBeforeYes} from './stored-before-yes.ts';
import {tagNotFirst} from './tag-not-first.ts';
import {undeclaredCookie} from './undeclared-cookie.ts';
import {undeclaredHost} from './undeclared-host.ts';
import {undeclaredKey} from './undeclared-key.ts';

/** All rules, in the order of the report. */
export const rules: readonly Rule[] = [
  askedBeforeYes,
  storedBeforeYes,
  sentAfterNo,
  keptAfterNo,
  gpcIgnored,
  slipped,
  earlyInProduction,
  undeclaredHost,
  undeclaredCookie,
  undeclaredKey,
  keptLonger,
  neverSeen,
  tagNotFirst,
  noLock,
  googleConsentOrder,
  rejectHarder,
  askedAgain,
  noWayBack,
  policyLinkMissing,
  effectiveDateMissing,
  contactMissing,
  gpcJson,
];
