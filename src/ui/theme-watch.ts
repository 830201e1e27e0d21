// Stands beside the first layer on every page. A page reaches into a layer in two ways only: values that are inherited and
// `::part()`. Where it uses neither, there is nothing to look at, and what looks is not fetched.
import {meeting} from '../consent/shared.ts';
import type * as theme from './theme.ts';

const values = ['--ithn-accent', '--ithn-background', '--ithn-text', '--ithn-radius', '--ithn-font'];
const layers = [
  'banner',
  'preferences',
  'reopen',
  'notice',
  'embed',
  'declaration',
  'rights-form',
  'age-gate',
  'unsubscribe',
]
  .map((name) => `ithn-${name}`)
  .join();

let mend: typeof theme.mendTheme | undefined;

/** Has every layer looked at that the page dresses, now, and again whenever one comes or the theme may have changed. */
export function watchTheme(): void {
  const place = meeting();
  // Two files of the library bring this one along, and a page may hold two copies: one of them watches.
  if (place.lookAtTheme) {
    place.lookAtTheme();
    return;
  }
  let patience = 0;
  let next = 0;
  const look = async (): Promise<void> => {
    const found = [...document.querySelectorAll(layers)];
    // Once dressed, always looked at: what a theme has got wrong must also go with it.
    if (!mend && !found.some(isDressed)) return;
    mend ??= (await import('./theme.ts')).mendTheme;
    // One that has just come may still wait for its words.
    if (!found.map(mend).every(Boolean) && patience-- > 0) setTimeout(start, 300);
  };
  const start = (): void => void look().catch(() => {}); // not fetched: the layer stays as the page has it
  const soon = (): void => {
    patience = 10;
    cancelAnimationFrame(next);
    next = requestAnimationFrame(start);
  };
  place.lookAtTheme = soon;
  soon();
  const root = document.documentElement;
  const watch = new MutationObserver(soon);
  // The preferences look at themselves as they open, and nothing else on the page changes for that.
  const isOther = ({localName}: Node & {localName?: string}): boolean => localName !== 'ithn-preferences';
  new MutationObserver((changes) => {
    if (changes.some(({addedNodes}) => [...addedNodes].some(isOther))) soon();
  }).observe(root, {childList: true});
  watch.observe(root, {attributes: true});
  watch.observe(document.head, {childList: true, subtree: true, attributes: true, characterData: true});
  document.head.addEventListener('load', soon, true); // a style sheet that comes late
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', soon);
  addEventListener('resize', soon);
}

/** Whether the page says anything of how the layer looks. */
function isDressed(layer: Element): boolean {
  const style = getComputedStyle(layer);
  return (
    values.some((name) => style.getPropertyValue(name)) ||
    [...document.styleSheets, ...document.adoptedStyleSheets].some(namesPart)
  );
}

function namesPart(sheet: CSSStyleSheet): boolean {
  try {
    return [...sheet.cssRules].some((rule) => {
      const {selectorText = '', cssRules, styleSheet} = rule as Partial<CSSStyleRule & CSSImportRule>;
      // what others stand in is written out with them
      return styleSheet ? namesPart(styleSheet) : /::part|ithn-/.test(cssRules?.length ? rule.cssText : selectorText);
    });
  } catch {
    return true; // of another origin: nobody can read it
  }
}
