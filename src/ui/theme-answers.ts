import {contrast} from './contrast.ts';
import {findHiddenWords, inWords} from './theme-words.ts';

/** Everything by which a theme could make one answer weaker than the other. */
const looks = [
  'align-self',
  'animation-name',
  'appearance',
  'backdrop-filter',
  'background-blend-mode',
  'background-clip',
  'background-color',
  'background-image',
  'border-block-end-color',
  'border-block-end-style',
  'border-block-end-width',
  'border-block-start-color',
  'border-block-start-style',
  'border-block-start-width',
  'border-inline-end-color',
  'border-inline-end-style',
  'border-inline-end-width',
  'border-inline-start-color',
  'border-inline-start-style',
  'border-inline-start-width',
  'border-start-start-radius',
  'border-start-end-radius',
  'border-end-start-radius',
  'border-end-end-radius',
  'box-shadow',
  'clip-path',
  'color',
  'content',
  'content-visibility',
  'cursor',
  'display',
  'filter',
  'font-family',
  'font-size',
  'font-style',
  'font-variant-caps',
  'font-weight',
  'grid-column-start',
  'grid-column-end',
  'inset-block-start',
  'inset-inline-start',
  'justify-self',
  'letter-spacing',
  'line-height',
  'margin-block-end',
  'margin-block-start',
  'margin-inline-end',
  'margin-inline-start',
  'mask-image',
  'max-block-size',
  'max-inline-size',
  'min-block-size',
  'min-inline-size',
  'mix-blend-mode',
  'opacity',
  'order',
  'overflow-x',
  'padding-block-end',
  'padding-block-start',
  'padding-inline-end',
  'padding-inline-start',
  'pointer-events',
  'position',
  'rotate',
  'scale',
  'text-align',
  'text-decoration-line',
  'text-indent',
  'text-shadow',
  'text-transform',
  'transform',
  'translate',
  'user-select',
  'vertical-align',
  'visibility',
  'white-space-collapse',
  'word-spacing',
  'writing-mode',
  'z-index',
  'zoom',
  '-webkit-text-fill-color',
] as const;

/** The ring of the focus is one of these: they are looked at, and put right, while there is none. */
const rings = ['outline-color', 'outline-offset', 'outline-style', 'outline-width'] as const;

/** What a theme may add before or after the words of an answer. */
const additions = ['::before', '::after'] as const;

/** A target a finger can hit, in px (WCAG 2.5.5). */
const leastSize = 44;
const leastContrast = 4.5;

/** What makes the two answers unequal, or either of them weak, in words; nothing where they are as they must be. */
export function findWeakAnswer(accept: HTMLElement, reject: HTMLElement, probe: HTMLElement): string | undefined {
  const [yes, no] = [getComputedStyle(accept), getComputedStyle(reject)];
  const difference = findDifference(yes, no, [...looks, ...rings]) ?? findAddition(accept, reject);
  if (difference) return `accept and reject must look the same (${difference})`;
  const boxes = [accept, reject].map((button) => button.getBoundingClientRect());
  const [first, second] = boxes;
  if (!first || !second) return undefined;
  if (Math.abs(first.width - second.width) > 1 || Math.abs(first.height - second.height) > 1)
    return `accept and reject must have the same size (${sizeOf(first)} and ${sizeOf(second)})`;
  if (first.width < leastSize || first.height < leastSize - 0.5)
    return `accept and reject must be at least ${leastSize} px high and wide (${sizeOf(first)})`;
  if (yes.visibility !== 'visible' || yes.pointerEvents === 'none' || Number(yes.opacity) < 1)
    return 'accept and reject must be visible and clickable';
  const base = accept.closest<HTMLElement>('[part~=base]');
  const hidden = base && findHiddenWords(accept, base, probe);
  if (hidden) return `the text of accept and reject must be readable (${inWords(accept, hidden)})`;
  const paper = yes.backgroundColor === 'rgba(0, 0, 0, 0)' ? surfaceOf(accept) : yes.backgroundColor;
  const ratio = contrast(yes.color, paper, probe);
  return ratio < leastContrast
    ? `accept and reject must have a contrast of at least 4.5 (${ratio.toFixed(1)})`
    : undefined;
}

function findDifference(
  yes: CSSStyleDeclaration,
  no: CSSStyleDeclaration,
  names: readonly string[],
): string | undefined {
  const name = names.find((one) => yes.getPropertyValue(one) !== no.getPropertyValue(one));
  return name && `${name}: ${yes.getPropertyValue(name)} and ${no.getPropertyValue(name)}`;
}

function findAddition(accept: HTMLElement, reject: HTMLElement): string | undefined {
  for (const name of additions) {
    const [yes, no] = [getComputedStyle(accept, name), getComputedStyle(reject, name)];
    const isThere = [yes, no].some(({content, display}) => !/^(none|normal|)$/.test(content) && display !== 'none');
    const difference = isThere && findDifference(yes, no, [...looks, ...rings, 'width', 'height']);
    if (difference) return `${name} ${difference}`;
  }
  return undefined;
}

const sizeOf = ({width, height}: DOMRect): string => `${Math.round(width)} × ${Math.round(height)} px`;

const surfaceOf = (button: HTMLElement): string => {
  const base = button.closest('[part~=base]');
  return base ? getComputedStyle(base).backgroundColor : 'rgb(255, 255, 255)';
};

/**
 * Rules that give both answers the look they have without a theme's hand on them. Stand in the layer's own tree, where
 * `!important` wins against `::part()` of the page, important or not.
 */
export function plainAnswers(accept: HTMLElement): string {
  const twin = document.createElement('button');
  twin.className = accept.className;
  // Beside the real one, so that it inherits and lies as that does; gone again before anything is painted.
  accept.parentElement?.append(twin);
  const style = getComputedStyle(twin);
  const keep = (names: readonly string[]): string =>
    names.map((name) => `${name}:${style.getPropertyValue(name)}!important`).join(';');
  const [kept, ring] = [keep(looks), keep(rings)];
  twin.remove();
  return `${both('')}{${kept};inline-size:auto!important;block-size:auto!important;animation:none!important;transition:none!important}
${both(':not(:focus-visible)')}{${ring}}
${both('::before')},${both('::after')}{content:none!important}`;
}

const both = (which: string): string => `[part~=accept]${which},[part~=reject]${which}`;
