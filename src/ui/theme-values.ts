import {contrast} from './contrast.ts';

/** What each public property takes: a CSS property that takes the same, and what that is in words. */
const kinds = {
  '--ithn-accent': ['color', 'a colour'],
  '--ithn-background': ['color', 'a colour'],
  '--ithn-text': ['color', 'a colour'],
  '--ithn-radius': ['padding-top', 'one length'],
  '--ithn-font': ['font-family', 'a list of font families'],
} as const;

/** A custom property that a theme may set and that is checked. */
export type ThemeProperty = keyof typeof kinds;

/** One value of a theme that cannot be used. */
export interface ThemeFault {
  readonly properties: readonly ThemeProperty[];
  readonly message: string;
}

/** WCAG 2.2, 1.4.3. */
const leastContrast = 4.5;

/** The values a layer got from the page that are not what their property takes, or that nobody could read. */
export function findWrongValues(base: HTMLElement, probe: HTMLElement): ThemeFault[] {
  const style = getComputedStyle(base);
  const faults: ThemeFault[] = [];
  for (const name of Object.keys(kinds) as ThemeProperty[]) {
    const value = style.getPropertyValue(name).trim();
    const [property, wanted] = kinds[name];
    if (!value || CSS.supports(property, value)) continue;
    faults.push({properties: [name], message: `${name} must be ${wanted} (received "${value.slice(0, 80)}").`});
  }
  if (faults.length) return faults; // what is left is looked at once these are gone
  const ratio = contrast(style.color, style.backgroundColor, probe);
  if (ratio < leastContrast)
    faults.push({
      properties: ['--ithn-text', '--ithn-background'],
      message:
        '--ithn-text must be readable on an opaque --ithn-background, with a contrast of 4.5 or more ' +
        `(received ${ratio.toFixed(1)}: ${style.color} on ${style.backgroundColor}).`,
    });
  return faults;
}
