import {matchesMedia} from './environment.ts';

/** Red, green, blue from 0 to 1, and how opaque it is. */
type Channels = readonly [number, number, number, number];

/** Any colour a style sheet can name, by way of the browser, which answers in sRGB. */
function channels(color: string, probe: HTMLElement): Channels | undefined {
  // Set through the object model: a style attribute in markup would break `style-src 'self'`.
  probe.style.setProperty('color', `color-mix(in srgb, ${color}, ${color})`, 'important');
  const computed = getComputedStyle(probe).color;
  const [red = 0, green = 0, blue = 0, alpha = 1] = (computed.match(/-?[\d.]+(e-?\d+)?/g) ?? []).map(Number);
  if (computed.startsWith('rgb')) return [red / 255, green / 255, blue / 255, alpha];
  return computed.startsWith('color(srgb') ? [red, green, blue, alpha] : undefined;
}

/** WCAG 2.2, relative luminance. */
function luminance(color: Channels): number {
  const [red, green, blue] = color.map((value) =>
    value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4,
  ) as unknown as Channels;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/**
 * The contrast of two colours as WCAG 2.2 counts it, 1 to 21. What shines through has none that could be promised: 1.
 * @param probe An element nobody sees, whose colour may be set.
 */
export function contrast(text: string, background: string, probe: HTMLElement): number {
  if (matchesMedia('(forced-colors: active)')) return 21; // the visitor's own colours, whatever the theme says
  const [ink, paper] = [channels(text, probe), channels(background, probe)];
  if (!ink || !paper) return 21; // a colour this browser cannot mix: no reason to judge
  if (ink[3] < 1 || paper[3] < 1) return 1;
  const [light = 0, dark = 0] = [luminance(ink), luminance(paper)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}
