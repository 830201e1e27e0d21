import type {BannerPatterns} from '../words/banner-patterns.ts';
import type {PageElements} from './page-elements.ts';

/** What a banner's button is for. */
export type ButtonRole = 'accept' | 'reject' | 'manage' | 'save';

/** A banner in the page. */
export interface FoundBanner {
  /** What it was told by: the parts of Ithn, or the words of others. */
  readonly by: 'ithn' | 'patterns';
  readonly box: HTMLElement;
  readonly buttons: Partial<Record<ButtonRole, HTMLElement>>;
}

/** Finds the banner of a page, and tells what its buttons are for. */
export interface BannerFinder {
  /** A selector of what may be pressed. */
  readonly clickable: string;
  /** Whether a text is of that kind. */
  readonly is: (pattern: keyof BannerPatterns, text: string) => boolean;
  readonly roleOf: (button: HTMLElement) => ButtonRole | undefined;
  readonly find: () => FoundBanner | undefined;
}

/**
 * Runs in the page, serialised: it may not refer to anything outside itself.
 * @param patterns How buttons are told by their words; those of Ithn are told by their parts.
 * @param elements Finds and reads elements.
 */
export function bannerFinder(patterns: BannerPatterns, elements: PageElements): BannerFinder {
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
  const findOwn = (): FoundBanner | undefined => {
    const host =
      deep('ithn-preferences').find((one) => one.shadowRoot?.querySelector('dialog[open]')) ?? deep('ithn-banner')[0];
    const box = host?.shadowRoot?.querySelector<HTMLElement>('[part~=base]');
    if (!box || !isSeen(box)) return undefined;
    const buttons: Partial<Record<ButtonRole, HTMLElement>> = {};
    for (const role of ['accept', 'reject', 'manage', 'save'] as const) {
      const button = box.querySelector<HTMLElement>(`button[part~=${role}]`);
      if (button) buttons[role] = button;
    }
    return {by: 'ithn', box, buttons};
  };
  const findOther = (): FoundBanner | undefined => {
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
      return {by: 'patterns', box, buttons};
    }
    return undefined;
  };
  return {clickable, is, roleOf, find: () => findOwn() ?? findOther()};
}
