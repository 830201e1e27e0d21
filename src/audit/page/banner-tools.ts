import type {SeenBanner} from '../model/record.ts';
import type {BannerPatterns} from '../words/banner-patterns.ts';
import type {LookAtButton} from './look-at-button.ts';
import type {PageElements} from './page-elements.ts';

/** What a banner's button is for. */
export type ButtonRole = 'accept' | 'reject' | 'manage' | 'save';

/** Finds a banner in a page, measures its buttons and brings the focus to one. */
export interface BannerTools {
  survey(): SeenBanner | undefined;
  /** Brings the focus to a button of the banner; false: there is none to be seen. */
  focus(role: ButtonRole): boolean;
  /** Focuses the control that reopens the choices, outside a banner. */
  focusWayBack(): boolean;
  hasWayBack(): boolean;
  policyLink(): string | undefined;
}

/**
 * Runs in the page, serialised: it may not refer to anything outside itself.
 * @param patterns How buttons are told by their words; those of Ithn are told by their parts.
 * @param elements Finds and reads elements.
 * @param look Measures a button.
 */
export function bannerTools(patterns: BannerPatterns, elements: PageElements, look: LookAtButton): BannerTools {
  const {deep, parentOf, isSeen, plain, label} = elements;
  const is = (pattern: keyof BannerPatterns, text: string): boolean => new RegExp(patterns[pattern], 'iu').test(text);
  const clickable = 'button,a,[role=button],input[type=button],input[type=submit],summary,[onclick]';

  const boxOf = (button: HTMLElement): HTMLElement | undefined => {
    let found: HTMLElement | undefined;
    for (
      let at: Element | null = button;
      at && at !== document.body && at !== document.documentElement;
      at = parentOf(at)
    ) {
      if (!(at instanceof HTMLElement) || at === button) continue;
      const text = plain(at.innerText || at.shadowRoot?.textContent);
      if (text.length > 4000) break;
      const {position} = getComputedStyle(at);
      const isLayer =
        at instanceof HTMLDialogElement ||
        at.hasAttribute('popover') ||
        /^(alert)?dialog$/.test(at.getAttribute('role') ?? '') ||
        position === 'fixed' ||
        position === 'sticky' ||
        /cookie|consent|cmp|gdpr|privacy/i.test(`${at.id} ${at.className}`);
      if (isLayer && is('topic', text)) found = at;
    }
    return found;
  };
  const roleOf = (button: HTMLElement): ButtonRole | undefined => {
    const text = label(button);
    if (!text || text.length > 60) return undefined;
    return (['reject', 'save', 'accept', 'manage'] as const).find((role) => is(role, text));
  };

  /** Ithn's own layers say by their parts what a button is for. */
  const ownButtons = (): {box: HTMLElement; buttons: Partial<Record<ButtonRole, HTMLElement>>} | undefined => {
    const host =
      deep('ithn-preferences').find((one) => one.shadowRoot?.querySelector('dialog[open]')) ?? deep('ithn-banner')[0];
    const box = host?.shadowRoot?.querySelector<HTMLElement>('[part~=base]');
    if (!box || !isSeen(box)) return undefined;
    const buttons: Partial<Record<ButtonRole, HTMLElement>> = {};
    for (const role of ['accept', 'reject', 'manage', 'save'] as const) {
      const button = box.querySelector<HTMLElement>(`button[part~=${role}]`);
      if (button) buttons[role] = button;
    }
    return {box, buttons};
  };
  const othersButtons = (): ReturnType<typeof ownButtons> => {
    const seen = deep(clickable).filter((one) => !one.closest('ithn-banner') && isSeen(one));
    for (const button of seen) {
      if (!/accept|reject/.test(roleOf(button) ?? '')) continue;
      const box = boxOf(button);
      if (!box) continue;
      const buttons: Partial<Record<ButtonRole, HTMLElement>> = {};
      for (const one of seen) {
        const role = roleOf(one);
        if (!role || buttons[role]) continue;
        for (let at: Element | null = one; at; at = parentOf(at)) if (at === box) buttons[role] = one;
      }
      return {box, buttons};
    }
    return undefined;
  };
  const find = (): ReturnType<typeof ownButtons> => ownButtons() ?? othersButtons();

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
      const {box, buttons} = found;
      const text = plain(box.innerText);
      const policyUrl = policyIn(box);
      const date = new RegExp(patterns.date, 'iu').exec(text)?.[0];
      return {
        by: ownButtons() ? 'ithn' : 'patterns',
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
