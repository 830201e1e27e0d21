import type {ConsentConfig} from '../../consent/settings.ts';
import type {Installation, PlatformName, Step} from './platform.ts';
import {platforms} from './platforms.ts';

/** The ready-made themes; each is a file `themes/NAME.css` of the package. */
export const themeNames = ['clay', 'ink', 'sea'] as const;
export type ThemeName = (typeof themeNames)[number];

const file = 'ithn-theme.css';

const pasted = (en: string, ar: string): Step => ({
  say: {en: `The theme: paste the contents of ${file} ${en}.`, ar: `السمة: الصق محتوى ${file} كاملًا ${ar}.`},
});
const imported = (place: string, code: string, arabic = place): Step => ({
  say: {en: `The theme, in ${place}:`, ar: `السمة، في ${arabic}:`},
  code: `${code}\n`,
});

/** Where a theme goes: it is a style sheet like any other, and each platform has its place for one. */
const themeSteps: Readonly<Record<PlatformName, Step>> = {
  salla: pasted("as the store's custom CSS", 'في خانة CSS المخصّصة في المتجر'),
  zid: pasted("as the store's custom CSS", 'في خانة CSS المخصّصة في المتجر'),
  shopify: imported('layout/theme.liquid', `{{ '${file}' | asset_url | stylesheet_tag }}`),
  wordpress: pasted('under Appearance → Customize → Additional CSS', 'في: المظهر ← تخصيص ← CSS إضافي'),
  plain: imported('<head>', `<link rel="stylesheet" href="${file}">`),
  vite: imported('main.js', `import './${file}';`),
  next: imported('app/layout.jsx', `import '../${file}';`),
  nuxt: imported('nuxt.config.js', `css: ['~/${file}'],`),
  astro: imported('the layout', `import '../../${file}';`, 'التخطيط (layout)'),
};

/** What is written for a site, and what its owner does with it. @param theme The text of a theme's style sheet. */
export function install(
  name: PlatformName,
  {
    config,
    script,
    theme,
  }: {readonly config: ConsentConfig; readonly script: string; readonly theme?: string | undefined},
): Installation {
  const {files, steps} = platforms[name].write({config, script});
  if (theme === undefined) return {files, steps};
  const place = name === 'shopify' ? `assets/${file}` : file;
  return {files: {...files, [place]: theme}, steps: [...steps, themeSteps[name]]};
}

/** The steps as the command prints them. */
export const stepsAsText = (steps: readonly Step[]): string =>
  steps.map(({say, code}) => (code === undefined ? say.en : `${say.en}\n\n${code}`)).join('\n');
