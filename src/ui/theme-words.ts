import {contrast} from './contrast.ts';

type Remedies = Readonly<Record<string, string>>;

/** How words can be hidden, and what shows them again. */
interface Trick {
  readonly remedies: Remedies;
  readonly isUsed: (style: CSSStyleDeclaration, element: HTMLElement, base: HTMLElement) => boolean;
}

const px = (length: string): number => parseFloat(length) || 0;
const least = {font: 11, opacity: 0.5, box: 12, contrast: 3, baseContrast: 4.5} as const;

const isElsewhere = (element: HTMLElement, base: HTMLElement): boolean => {
  const [box, frame] = [element.getBoundingClientRect(), base.getBoundingClientRect()];
  return box.right <= frame.left || box.left >= frame.right || box.bottom <= frame.top || box.top >= frame.bottom;
};

const tricks: readonly Trick[] = [
  {remedies: {display: 'revert'}, isUsed: ({display}) => display === 'none'},
  {remedies: {visibility: 'visible'}, isUsed: ({visibility}) => visibility !== 'visible'},
  {remedies: {opacity: '1'}, isUsed: ({opacity}) => Number(opacity) < least.opacity},
  {remedies: {'content-visibility': 'visible'}, isUsed: (style) => read(style, 'content-visibility') === 'hidden'},
  {remedies: {content: 'normal'}, isUsed: ({content}) => !/^(normal|none|)$/.test(content)},
  {remedies: {'font-size': '15px'}, isUsed: ({fontSize}) => px(fontSize) < least.font},
  {
    remedies: {'line-height': '1.6'},
    isUsed: ({lineHeight, fontSize}) => px(lineHeight || '99') < px(fontSize) * 0.9 && lineHeight !== 'normal',
  },
  {
    remedies: {'letter-spacing': 'normal'},
    isUsed: ({letterSpacing, fontSize}) => px(letterSpacing) < px(fontSize) * -0.1,
  },
  {remedies: {'text-indent': '0'}, isUsed: ({textIndent}) => Math.abs(px(textIndent)) > 40},
  {remedies: {'clip-path': 'none'}, isUsed: ({clipPath}) => !/^(none|)$/.test(clipPath)},
  {remedies: {clip: 'auto'}, isUsed: (style) => !/^(auto|)$/.test(read(style, 'clip'))},
  {remedies: {'mask-image': 'none'}, isUsed: (style) => !/^(none|)$/.test(read(style, 'mask-image'))},
  {remedies: {filter: 'none'}, isUsed: ({filter}) => /opacity|blur|brightness|contrast|url/.test(filter)},
  {
    remedies: {transform: 'none', scale: 'none', rotate: 'none', zoom: '1'},
    isUsed({display, zoom}, element) {
      if (display.startsWith('inline')) return false;
      const {width, height} = element.getBoundingClientRect();
      return Number(zoom || 1) < 0.8 || width < element.offsetWidth * 0.8 || height < element.offsetHeight * 0.8;
    },
  },
  {
    remedies: {position: 'static', margin: '0', transform: 'none', translate: 'none'},
    isUsed: ({position, marginTop, marginLeft, marginRight, transform, translate}, element, base) =>
      element !== base &&
      (/absolute|fixed|relative/.test(position) ||
        [marginTop, marginLeft, marginRight].some((margin) => px(margin) < -40) ||
        [transform, translate].some((move) => !/^(none|)$/.test(move))) &&
      isElsewhere(element, base),
  },
  {
    remedies: {'block-size': 'auto', 'min-block-size': '3em', 'max-block-size': 'none'},
    isUsed: ({display, maxHeight}, {offsetHeight}) =>
      display !== 'inline' && offsetHeight < least.box && (maxHeight !== 'none' || innerHeight > 400),
  },
  {
    remedies: {'inline-size': 'auto', 'min-inline-size': '3em', 'max-inline-size': 'none'},
    isUsed: ({display}, {offsetWidth}) => display !== 'inline' && offsetWidth < least.box,
  },
];

const read = (style: CSSStyleDeclaration, property: string): string => style.getPropertyValue(property);

/** The colour behind an element, as far as its layer has one; nothing where a picture may lie behind. */
function paperOf(element: HTMLElement, base: HTMLElement): string | undefined {
  for (let one: HTMLElement | null = element; one; one = one.parentElement) {
    const {backgroundColor, backgroundImage} = getComputedStyle(one);
    if (backgroundImage !== 'none') return undefined;
    if (!/^rgba\(.*, 0(\.\d+)?\)|\/ 0(\.\d+)?\)|transparent/.test(backgroundColor)) return backgroundColor;
    if (one === base) return undefined;
  }
  return undefined;
}

function findPaleWords(element: HTMLElement, base: HTMLElement, probe: HTMLElement): Remedies | undefined {
  const {color, webkitTextFillColor} = getComputedStyle(element);
  const paper = paperOf(element, base);
  if (!paper) return undefined;
  const remedies = {color: 'var(--_text)', '-webkit-text-fill-color': 'currentcolor', background: 'var(--_background)'};
  return [color, webkitTextFillColor].some(
    (ink) => contrast(ink, paper, probe) < (element === base ? least.baseContrast : least.contrast),
  )
    ? remedies
    : undefined;
}

/** What shows the words of one part of a layer again, where a theme hides them; nothing where they can be read. */
export function findHiddenWords(element: HTMLElement, base: HTMLElement, probe: HTMLElement): Remedies | undefined {
  const style = getComputedStyle(element);
  if (style.display === 'none') return {display: element.matches('[part~=actions]') ? 'grid' : 'revert'};
  // A layer that is hidden as a whole closes instead, so that nothing unseen locks the page.
  const used =
    element === base ? [] : tricks.filter(({isUsed}) => isUsed(style, element, base)).map(({remedies}) => remedies);
  const pale = findPaleWords(element, base, probe);
  const all = Object.assign({}, ...used, pale) as Remedies;
  return Object.keys(all).length ? all : undefined;
}

/** What is found where a remedy is needed. */
export const inWords = (element: HTMLElement, remedies: Remedies): string => {
  const style = getComputedStyle(element);
  return Object.keys(remedies)
    .map((name) => `${name}: ${read(style, name)}`)
    .join('; ');
};

const mended = new WeakMap<HTMLElement, readonly string[]>();

/** Takes back what was put right before: the theme may have changed since. */
export function forgetWords(root: ShadowRoot): void {
  for (const element of root.querySelectorAll<HTMLElement>('[part]')) {
    for (const property of mended.get(element) ?? []) element.style.removeProperty(property);
    mended.delete(element);
  }
}

/**
 * Shows all words of a layer that a theme hides. One look at each kind of part, however many there are of it: `::part()`
 * means them all.
 */
export function showWords(
  root: ShadowRoot,
  base: HTMLElement,
  probe: HTMLElement,
  tell: (message: string) => void,
): void {
  const seen = new Set<string>();
  for (const element of root.querySelectorAll<HTMLElement>('[part]')) {
    const {part} = element;
    // The two answers are looked at together; what is closed, or drawn, has no words to read.
    if (seen.has(part.value) || part.contains('accept') || part.contains('reject')) continue;
    if (!element.textContent?.trim() || !element.parentElement?.checkVisibility()) {
      if (element !== base) continue;
    }
    seen.add(part.value);
    const remedies = findHiddenWords(element, base, probe);
    if (!remedies) continue;
    tell(`the text of ::part(${part[0] ?? ''}) must be readable (${inWords(element, remedies)}). It is shown.`);
    for (const one of root.querySelectorAll<HTMLElement>(`[part="${part.value}"]`)) {
      // On the element itself: WebKit lets `!important` of the page's ::part() stand above that of our sheets.
      for (const [property, value] of Object.entries(remedies)) one.style.setProperty(property, value, 'important');
      mended.set(one, Object.keys(remedies));
    }
  }
}
