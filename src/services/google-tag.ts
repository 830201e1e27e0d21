// The Google tag, for Analytics and Ads. Snippet: developers.google.com/tag-platform/gtagjs; consent: facts, law-signals
// §3.1; `ga-disable-ID`: developers.google.com/tag-platform/security/guides/privacy.
import {addScript, isSpokenFor, once, vendorPage} from '../vendors/page.ts';

/** Google's queue must hold the arguments object itself: an array means something else to it. */
const gtag = function (): void {
  // eslint-disable-next-line prefer-rest-params -- see above
  ((vendorPage().dataLayer ??= []) as unknown[]).push(arguments);
} as (...command: unknown[]) => void;

const all = ['ad_storage', 'ad_user_data', 'ad_personalization', 'analytics_storage'] as const;
const say = (keys: readonly string[], value: 'granted' | 'denied'): Record<string, string> =>
  Object.fromEntries(keys.map((key) => [key, value]));

/** Runs a tag with only these kinds of storage granted; whoever has spoken of consent to Google before keeps the word. */
export const googleTag = (id: string, keys: readonly (typeof all)[number][]): (() => () => void) => {
  const grant = (): void => {
    vendorPage()[`ga-disable-${id}`] = false;
    if (!isSpokenFor('google')) gtag('consent', 'update', say(keys, 'granted'));
  };
  return once(
    () => {
      const queue = (vendorPage().dataLayer ??= []) as ArrayLike<unknown>[];
      if (!queue.some((command) => command[0] === 'consent')) gtag('consent', 'default', say(all, 'denied'));
      grant();
      gtag('js', new Date());
      gtag('config', id);
      addScript(`https://www.googletagmanager.com/gtag/js?id=${id}`);
    },
    grant,
    () => {
      vendorPage()[`ga-disable-${id}`] = true;
      if (!isSpokenFor('google')) gtag('consent', 'update', say(keys, 'denied'));
    },
  );
};
