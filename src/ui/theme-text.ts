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
 * Whether a visitor could not read the words: not shown, clear through, too small, moved or cut away, or in a colour like
 * the surface behind them.
 * @param probe An element nobody sees, whose colour may be set.
 */
export function isHardToRead(text: HTMLElement, base: HTMLElement, probe: HTMLElement): boolean {
  if (!text.checkVisibility({opacityProperty: true, visibilityProperty: true, contentVisibilityAuto: true}))
    return true;
  const style = getComputedStyle(text);
  if (Number(style.opacity) < 1 || parseFloat(style.fontSize) < leastSize) return true;
  const isAsItWas = ['clip-path', 'filter', 'mask-image', 'transform', 'translate', 'scale', 'rotate'].every((name) =>
    ['none', ''].includes(style.getPropertyValue(name)),
  );
  if (!isAsItWas || parseFloat(style.textIndent) || !/static|relative/.test(style.position)) return true;
  const ink = style.getPropertyValue('-webkit-text-fill-color') || style.color;
  const paper =
    style.backgroundColor === 'rgba(0, 0, 0, 0)' ? getComputedStyle(base).backgroundColor : style.backgroundColor;
  if (contrast(ink, paper, probe) < leastContrast) return true;
  // More words than there is room for can be scrolled to; cut off they are gone.
  const isCut = text.scrollHeight > text.clientHeight + 2 || text.scrollWidth > text.clientWidth + 2;
  if (isCut && /hidden|clip/.test(style.overflow)) return true;
  const [inner, outer] = [text.getBoundingClientRect(), base.getBoundingClientRect()];
  return inner.left < outer.left - 1 || inner.right > outer.right + 1;
}
