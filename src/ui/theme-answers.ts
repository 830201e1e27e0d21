import {contrast} from './contrast.ts';

/** Everything by which a theme could make one answer weaker than the other. */
const looks = [
  'align-self',
  'appearance',
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
  'visibility',
  'z-index',
  'zoom',
  '-webkit-text-fill-color',
] as const;

/** A target a finger can hit, in px (WCAG 2.5.5). */
const leastSize = 44;
const leastContrast = 4.5;

/** What makes the two answers unequal, or either of them weak, in words; nothing where they are as they must be. */
export function findWeakAnswer(accept: HTMLElement, reject: HTMLElement, probe: HTMLElement): string | undefined {
  const [yes, no] = [getComputedStyle(accept), getComputedStyle(reject)];
  for (const name of looks) {
    const [one, other] = [yes.getPropertyValue(name), no.getPropertyValue(name)];
    if (one !== other) return `accept and reject must look the same (${name}: ${one} and ${other})`;
  }
  const boxes = [accept, reject].map((button) => button.getBoundingClientRect());
  const [first, second] = boxes;
  if (!first || !second) return undefined;
  if (Math.abs(first.width - second.width) > 1 || Math.abs(first.height - second.height) > 1)
    return `accept and reject must be of one size (${sizeOf(first)} and ${sizeOf(second)})`;
  if (first.width < leastSize || first.height < leastSize - 0.5)
    return `accept and reject must be at least ${leastSize} px high and wide (${sizeOf(first)})`;
  if (yes.visibility !== 'visible' || yes.pointerEvents === 'none' || Number(yes.opacity) < 1)
    return 'accept and reject must be seen and be clickable';
  const paper = yes.backgroundColor === 'rgba(0, 0, 0, 0)' ? surfaceOf(accept) : yes.backgroundColor;
  const ratio = contrast(yes.color, paper, probe);
  return ratio < leastContrast ? `accept and reject need a contrast of 4.5 or more (${ratio.toFixed(1)})` : undefined;
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
  const kept = looks.map((name) => `${name}:${style.getPropertyValue(name)}!important`).join(';');
  twin.remove();
  return `[part~=accept],[part~=reject]{${kept};inline-size:auto!important;block-size:auto!important;animation:none!important;transition:none!important}`;
}
