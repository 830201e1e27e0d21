import type {ButtonLook} from '../model/record.ts';
import type {PageElements} from './page-elements.ts';

/** Measures a banner's button: its size, its contrast, and whether it stands out. */
export type LookAtButton = (button: HTMLElement, box: HTMLElement) => ButtonLook;

/** Runs in the page, serialised: it may not refer to anything outside itself. */
export function lookAtButton({parentOf, label}: PageElements): LookAtButton {
  type Colour = readonly [number, number, number, number];
  const canvas = document.createElement('canvas').getContext('2d', {willReadFrequently: true});
  const colour = (text: string): Colour => {
    if (!canvas) return [0, 0, 0, 0];
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = text;
    canvas.fillRect(0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0, alpha = 0] = canvas.getImageData(0, 0, 1, 1).data;
    return [red, green, blue, alpha / 255];
  };
  const over = (top: Colour, below: Colour): Colour => [
    top[0] * top[3] + below[0] * (1 - top[3]),
    top[1] * top[3] + below[1] * (1 - top[3]),
    top[2] * top[3] + below[2] * (1 - top[3]),
    1,
  ];
  const ground = (element: Element | null): Colour => {
    if (!element) return [255, 255, 255, 1];
    const own = colour(getComputedStyle(element).backgroundColor);
    return own[3] === 1 ? own : over(own, ground(parentOf(element)));
  };
  const light = ([red, green, blue]: Colour): number => {
    const linear = (part: number): number =>
      part / 255 <= 0.03928 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4;
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
  };
  /** https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
  const contrast = (one: Colour, other: Colour): number => {
    const [dark = 0, bright = 0] = [light(one), light(other)].sort((a, b) => a - b);
    return Math.round(((bright + 0.05) / (dark + 0.05)) * 100) / 100;
  };

  return (button, box) => {
    const style = getComputedStyle(button);
    const {width, height} = button.getBoundingClientRect();
    const own = ground(button);
    const around = ground(button === box ? parentOf(box) : parentOf(button));
    const edge =
      parseFloat(style.borderTopWidth) >= 1 && style.borderTopStyle !== 'none'
        ? contrast(over(colour(style.borderTopColor), around), around)
        : 1;
    return {
      text: label(button),
      width: Math.round(width),
      height: Math.round(height),
      fontSize: parseFloat(style.fontSize),
      contrast: contrast(over(colour(style.color), own), own),
      standsOut: Math.max(contrast(own, around), edge),
    };
  };
}
