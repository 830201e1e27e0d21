// Stands beside the first layer on every page. A page reaches into a layer in two ways only: values that are inherited and
// `::part()`. Where it uses neither, there is nothing to look at, and what looks is not fetched.
import {meeting} from '../consent/meeting.ts';
import {beforeFrame} from './environment.ts';
import {layerTags} from './layer-tags.ts';
import type * as theme from './mend-theme.ts';
import {ownPart} from '../consent/own-part.ts';

const values = ['--ithn-accent', '--ithn-background', '--ithn-text', '--ithn-radius', '--ithn-font'];
const layers = layerTags.join();

let mend: typeof theme.mendTheme | undefined;

/** Has every layer looked at that the page dresses, now, and again whenever one comes or the theme may have changed. */
export function watchTheme(): void {
  const place = meeting();
  // Two files of the library bring this one along, and a page may hold two copies: one of them watches.
  if (place.lookAtTheme) {
    place.lookAtTheme();
    return;
  }
  let looksLeft = 0;
  let isComing = false;
  const look = async (): Promise<void> => {
    const found = [...document.querySelectorAll(layers)];
    // Once dressed, always looked at: what a theme has got wrong must also go with it.
    if (!mend && !found.some(isDressed)) return;
    if (!mend) {
      mend = (await import('./mend-theme.ts')).mendTheme;
      // What a page that dresses nothing does cannot matter.
      globalThis.matchMedia?.('(prefers-color-scheme: dark)').addEventListener('change', soon);
      addEventListener('resize', soon);
    }
    // One that has just come may still wait for its words.
    if (!found.map(mend).every(Boolean) && looksLeft-- > 0) setTimeout(start, 300);
  };
  const start = (): void => void look().catch(() => {}); // not fetched: the layer stays as the page has it
  const soon = (): void => {
    looksLeft = 10;
    if (isComing) return;
    isComing = true;
    beforeFrame(() => {
      isComing = false;
      start();
    });
  };
  place.lookAtTheme = soon;
  soon();
  const root = ownPart('documentElement');
  const watch = new MutationObserver((changes) => {
    if (!changes.every(isOfScript)) soon();
  });
  // The preferences look at themselves as they open, and nothing else on the page changes for that.
  const isOther = ({localName}: Node & {localName?: string}): boolean => localName !== 'ithn-preferences';
  new MutationObserver((changes) => {
    if (changes.some(({addedNodes}) => [...addedNodes].some(isOther))) soon();
  }).observe(root, {childList: true});
  watch.observe(root, {attributes: true});
  watch.observe(ownPart('head'), {childList: true, subtree: true, attributes: true, characterData: true});
  ownPart('head').addEventListener('load', soon, true); // a style sheet that comes late
}

/** Whether nothing but a script came, went or changed: a yes may run hundreds of them in the head. */
const isOfScript = ({type, target, addedNodes, removedNodes}: MutationRecord): boolean =>
  (type === 'childList' ? [...addedNodes, ...removedNodes] : [target]).every(
    (node) => node instanceof HTMLScriptElement,
  );

/** Whether the page says anything of how the layer looks. */
function isDressed(layer: Element): boolean {
  const style = getComputedStyle(layer);
  return (
    values.some((name) => style.getPropertyValue(name)) ||
    [...document.styleSheets, ...(document.adoptedStyleSheets ?? [])].some(namesPart)
  );
}

/** What stands in for a tag before its code comes, as the script tag says it, does not reach into one. */
const dresses = /::part|ithn-(?!\w+(:empty)?:not\(:defined\))/;

function namesPart(sheet: CSSStyleSheet): boolean {
  try {
    return [...sheet.cssRules].some((rule) => {
      const {selectorText = '', cssRules, styleSheet} = rule as Partial<CSSStyleRule & CSSImportRule>;
      // what others stand in is written out with them
      return styleSheet ? namesPart(styleSheet) : dresses.test(cssRules?.length ? rule.cssText : selectorText);
    });
  } catch {
    return true; // of another origin: nobody can read it
  }
}
