import type {SeenBanner} from '../model/record.ts';
import type {BannerPatterns} from '../words/banner-patterns.ts';
import type {BannerFinder, ButtonRole} from './banner-finder.ts';
import type {LookAtButton} from './look-at-button.ts';
import type {PageElements} from './page-elements.ts';

/** Measures the banner of a page and its buttons, and brings the focus to one. */
export interface BannerTools {
  survey(): SeenBanner | undefined;
  /** Brings the focus to a button of the banner; false: there is none to be seen. */
  focus(role: ButtonRole): boolean;
  /** Focuses the control that reopens the choices, outside a banner. */
  focusWayBack(): boolean;
  hasWayBack(): boolean;
  policyLink(): string | undefined;
}

interface ToolsOptions {
  readonly patterns: BannerPatterns;
  readonly elements: PageElements;
  readonly finder: BannerFinder;
  /** Measures a button. */
  readonly look: LookAtButton;
}

/** Runs in the page, serialised: it may not refer to anything outside itself. */
export function bannerTools({patterns, elements, finder, look}: ToolsOptions): BannerTools {
  const {deep, isSeen, plain, label} = elements;
  const {clickable, is, roleOf, find} = finder;
  const policyIn = (root: ParentNode): string | undefined =>
    deep('a[href]', root)
      .map((link) => ({href: (link as HTMLAnchorElement).href, text: label(link)}))
      .find(({href, text}) => /^https?:/.test(href) && (is('policy', text) || /privacy|cookie-?policy/i.test(href)))
      ?.href;
  /** Some tools go to the policy by a button: tarteaucitron 1.34. */
  const hasPolicyButton = (box: HTMLElement): boolean =>
    deep('button,[role=link],[role=button]', box).some(
      (one) => isSeen(one) && !roleOf(one) && is('policy', label(one)) && !is('wayBack', label(one)),
    );
  const findWayBack = (): HTMLElement | undefined => {
    const box = find()?.box;
    const own = deep('ithn-reopen').map((one) => one.shadowRoot?.querySelector<HTMLElement>('button'));
    const others = deep(clickable).filter(
      (one) =>
        is('wayBack', label(one)) || is('wayBack', plain(one.getAttribute('aria-label'))) || is('wayBack', one.title),
    );
    return [...own, ...deep(patterns.wayBackSelector), ...others].find(
      (one): one is HTMLElement => !!one && isSeen(one) && !box?.contains(one),
    );
  };
  const focusOn = (element: HTMLElement | undefined): boolean => {
    element?.focus();
    return !!element;
  };

  return {
    survey() {
      const found = find();
      if (!found) return undefined;
      const {by, box, buttons} = found;
      const text = plain(box.innerText);
      const policyUrl = policyIn(box);
      const date = new RegExp(patterns.date, 'iu').exec(text)?.[0];
      return {
        by,
        text: text.slice(0, 600),
        ...(buttons.accept && {accept: look(buttons.accept, box)}),
        ...(buttons.reject && {reject: look(buttons.reject, box)}),
        hasPolicyLink: policyUrl !== undefined || hasPolicyButton(box),
        ...(policyUrl !== undefined && {policyUrl}),
        ...(date !== undefined && {date}),
      };
    },
    focus: (role) => focusOn(find()?.buttons[role]),
    focusWayBack: () => focusOn(findWayBack()),
    hasWayBack: () => !!findWayBack(),
    policyLink: () => policyIn(document),
  };
}
