import {readFileSync} from 'node:fs';
import type {Page} from '@playwright/test';

const faces = ['arabic', 'latin'].flatMap((script) =>
  [400, 600].map((weight) => ({
    weight,
    name: `ibm-plex-sans-arabic-${script}-${weight}-normal.woff2`,
    range: script === 'arabic' ? 'U+0600-06FF, U+200C-200E, U+2010-2011' : 'U+0000-00FF, U+2000-206F',
  })),
);

/** For the head of a page: the page and the layers in a font from npm, whatever a machine has. */
export const fontStyle = `${faces
  .map(
    ({name, weight, range}) =>
      `@font-face {font-family: Pictures; font-weight: ${weight}; font-display: block; src: url('/fonts/${name}'); unicode-range: ${range}}`,
  )
  .join('\n')}
  :root {--ithn-font: Pictures} body {font-family: Pictures}`;

/** Serves the font. */
export const serveFonts = (page: Page): Promise<unknown> =>
  page.route('**/fonts/*', (route) =>
    route.fulfill({
      contentType: 'font/woff2',
      body: readFileSync(
        `node_modules/@fontsource/ibm-plex-sans-arabic/files/${new URL(route.request().url()).pathname.slice(7)}`,
      ),
    }),
  );
