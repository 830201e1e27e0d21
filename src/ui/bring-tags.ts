// The tags that a site puts on its own pages, each fetched when the first of it is met. For the script tag, which knows no
// import 'ithn/elements'; `offerReturn` brings this file.
import {define} from './define.ts';

const tags: Readonly<Record<string, () => Promise<CustomElementConstructor>>> = {
  'ithn-declaration': async () => (await import('./declaration.ts')).IthnDeclaration,
  'ithn-age-gate': async () => (await import('./age-gate.ts')).IthnAgeGate,
  'ithn-embed': async () => (await import('./embed.ts')).IthnEmbed,
  'ithn-notice': async () => (await import('./notice.ts')).IthnNotice,
  'ithn-preferences': async () => (await import('./preferences.ts')).IthnPreferences,
  'ithn-rights-form': async () => (await import('./rights-form.ts')).IthnRightsForm,
  'ithn-unsubscribe': async () => (await import('./unsubscribe.ts')).IthnUnsubscribe,
};

const bring = (tag: string): void => {
  const load = Object.hasOwn(tags, tag) && !customElements.get(tag) && tags[tag];
  if (load) load().then((element) => define(tag, element), console.error); // offline perhaps: the next page may bring it
};

let isWatching = false;

/** Defines the library's tags that are on the page, and from now on those that come to it. */
export function bringTags(): void {
  const look = (): void => {
    for (const tag of Object.keys(tags)) if (document.querySelector(tag)) bring(tag);
  };
  look();
  if (isWatching) return;
  isWatching = true;
  new MutationObserver(look).observe(document, {childList: true, subtree: true});
}
