// What is asked stands before the answers, and a theme may dress it, but not away.
import {contrast} from './contrast.ts';

/** In px; nothing of ours is smaller. */
const leastSize = 12;
/** WCAG 2.2, 1.4.3. */
const leastContrast = 4.5;

/** The look of words that can be read, whatever the theme wants of them. */
export const readable: Readonly<Record<string, string>> = {
  animation: 'none',
  'clip-path': 'none',
  color: 'inherit',
  'content-visibility': 'visible',
  display: 'block',
  filter: 'none',
  flex: 'auto',
  'font-size': 'inherit',
  'letter-spacing': 'normal',
  'line-height': 'inherit',
  'mask-image': 'none',
  'max-block-size': 'none',
  'block-size': 'auto',
  'inline-size': 'auto',
  'max-inline-size': 'none',
  opacity: '1',
  overflow: 'auto',
  position: 'static',
  'text-indent': '0',
  transform: 'none',
  translate: 'none',
  scale: 'none',
  rotate: 'none',
  visibility: 'visible',
  '-webkit-text-fill-color': 'currentcolor',
};

/**
 * Why a visitor could not read the words: not shown, clear through, too small, moved or cut away, or in a colour like the
 * surface behind them; nothing where they can be read.
 * @param probe An element nobody sees, whose colour may be set.
 */
export function findHidden(text: HTMLElement, base: HTMLElement, probe: HTMLElement): string | undefined {
  const style = getComputedStyle(text);
  const say = (...names: string[]): string =>
    names.map((name) => `${name}: ${style.getPropertyValue(name)}`).join('; ');
  if (!text.checkVisibility({opacityProperty: true, visibilityProperty: true}))
    return say('display', 'visibility', 'opacity');
  if (!['visible', ''].includes(style.getPropertyValue('content-visibility'))) return say('content-visibility');
  if (Number(style.opacity) < 1) return say('opacity');
  if (parseFloat(style.fontSize) < leastSize) return say('font-size');
  for (const name of ['clip-path', 'filter', 'mask-image', 'transform', 'translate', 'scale', 'rotate'])
    if (!['none', ''].includes(style.getPropertyValue(name))) return say(name);
  if (parseFloat(style.textIndent)) return say('text-indent');
  if (!/static|relative/.test(style.position)) return say('position');
  const ink = style.getPropertyValue('-webkit-text-fill-color') || style.color;
  const isClear = style.backgroundColor === 'rgba(0, 0, 0, 0)';
  const paper = (isClear ? getComputedStyle(base) : style).backgroundColor;
  if (contrast(ink, paper, probe) < leastContrast) return say('color', 'background-color');
  // More words than there is room for can be scrolled to; cut off they are gone.
  const isCut = text.scrollHeight > text.clientHeight + 2 || text.scrollWidth > text.clientWidth + 2;
  if (isCut && /hidden|clip/.test(style.overflow)) return say('overflow');
  const [inner, outer] = [text.getBoundingClientRect(), base.getBoundingClientRect()];
  return inner.left < outer.left - 1 || inner.right > outer.right + 1
    ? say('inline-size', 'margin', 'left')
    : undefined;
}
