// What is pasted into a framework that writes the head from code: the same two tags, in its own words.

/** `app/layout.jsx` of Next.js. */
export const nextCode = (script: string): string => `import config from '../ithn.config.json';

<head>
  <script
    type="application/json"
    id="ithn-config"
    dangerouslySetInnerHTML={{__html: JSON.stringify(config).replaceAll('<', '\\\\u003c')}}
  />
  <script src="${script}" data-config="#ithn-config" />
</head>
`;

/** `nuxt.config.js`. */
export const nuxtCode = (script: string): string => `import config from './ithn.config.json';

export default defineNuxtConfig({
  app: {
    head: {
      script: [
        {
          type: 'application/json',
          id: 'ithn-config',
          innerHTML: JSON.stringify(config).replaceAll('<', '\\\\u003c'),
          tagPriority: 'critical',
        },
        {src: '${script}', 'data-config': '#ithn-config', tagPriority: 'critical'},
      ],
    },
  },
});
`;

/** A layout of Astro. */
export const astroCode = (script: string): string => `---
import config from '../../ithn.config.json';
---
<script is:inline type="application/json" id="ithn-config" set:html={JSON.stringify(config).replaceAll('<', '\\\\u003c')} />
<script is:inline src="${script}" data-config="#ithn-config"></script>
`;
