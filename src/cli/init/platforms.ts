import type {ConsentConfig, ServiceConfig} from '../../consent/settings.ts';
import {expandPreset} from '../../services/presets.ts';
import {configScript, jsonIn} from './config-script.ts';
import {astroCode, nextCode, nuxtCode} from './framework-code.ts';
import type {Platform, PlatformName, Step} from './platform.ts';

const json = (config: ConsentConfig): string => `${JSON.stringify(config, null, 2)}\n`;

/** A service with all that a preset says of it. */
const written = (service: ServiceConfig): ServiceConfig => expandPreset(service) as ServiceConfig;

const tags = (config: ConsentConfig, script: string): string => `<script type="application/json" id="ithn-config">
${jsonIn(config)}
</script>
<script src="${script}" data-config="#ithn-config"></script>
`;

/** A shop on a platform that takes plain JavaScript, and keeps no files for it. */
const javascriptOnly = (say: Step['say']): Platform => ({
  folder: 'ithn',
  script: '',
  isForeign: true,
  isOneFile: false,
  write: ({config, script}) => ({
    files: {'ithn.config.json': json(config), 'ithn-config.js': configScript(config, script)},
    steps: [
      {
        say: {
          en: 'Upload the folder ithn/ to a host of yours, so that ithn.js has this address:',
          ar: 'ارفع المجلد ithn/ إلى استضافة لك، بحيث يكون عنوان ithn.js:',
        },
        code: script,
      },
      {
        say: {
          en: 'Have every file in it sent with this header:',
          ar: 'واجعل كل ملف فيه يُرسَل بهذه الترويسة:',
        },
        code: 'Access-Control-Allow-Origin: *',
      },
      {say},
    ],
  }),
});

/** A site of pages; the tag stands first in their head. */
const inHead = (folder: string, script: string, say: Step['say']): Platform => ({
  folder,
  script,
  isForeign: false,
  isOneFile: false,
  write: ({config, script: address}) => ({
    files: {'ithn.config.json': json(config), 'ithn-head.html': tags(config, address)},
    steps: [{say, code: tags(config, address)}],
  }),
});

/** A framework that writes the head from code, and serves the folder `public/`. */
const fromCode = (say: Step['say'], code: (script: string) => string): Platform => ({
  folder: 'public/ithn',
  script: '/ithn/ithn.js',
  isForeign: false,
  isOneFile: false,
  write: ({config, script}) => ({files: {'ithn.config.json': json(config)}, steps: [{say, code: code(script)}]}),
});

const liquid = (script: string): string => `<script src="{{ 'ithn-config.js' | asset_url }}"></script>
<script src="${script}" data-config="#ithn-config"></script>
`;

/** Each platform by its name. */
export const platforms: Readonly<Record<PlatformName, Platform>> = {
  salla: javascriptOnly({
    en: "Paste the contents of ithn-config.js as an App Snippet, or as the store's custom JavaScript.",
    ar: 'الصق محتوى ithn-config.js كاملًا في App Snippet، أو في خانة JavaScript المخصّصة في المتجر.',
  }),
  zid: javascriptOnly({
    en: "Add ithn-config.js to the store as an app's global script (App Scripts).",
    ar: 'أضف ithn-config.js إلى المتجر بوصفه النص البرمجي العام لتطبيق (App Scripts).',
  }),
  shopify: {
    folder: 'assets',
    script: "{{ 'ithn-file.js' | asset_url }}",
    isForeign: false,
    isOneFile: true,
    write: ({config, script}) => ({
      files: {
        'ithn.config.json': json(config),
        'assets/ithn-config.js': configScript(config),
        'blocks/ithn.liquid': `${liquid(script)}
{% schema %}
{"name": "Ithn", "target": "head", "settings": []}
{% endschema %}
`,
      },
      steps: [
        {
          say: {
            en: 'As an app embed: copy assets/ and blocks/ into the theme app extension.',
            ar: 'إن كان لك تطبيق: انسخ المجلدين assets/ وblocks/ إلى امتداد القالب (theme app extension).',
          },
        },
        {
          say: {
            en: 'In a theme: add assets/ to its assets, and first in <head> of layout/theme.liquid:',
            ar: 'وفي قالب: أضف assets/ إلى ملفاته، والصق هذا في أول <head> من layout/theme.liquid:',
          },
          code: liquid(script),
        },
      ],
    }),
  },
  wordpress: {
    folder: 'ithn/browser',
    plugin: {from: 'wordpress', to: 'ithn'},
    script: 'browser/ithn.js',
    isForeign: false,
    isOneFile: false,
    write: ({config}) => ({
      // PHP knows no presets
      files: {'ithn/ithn.config.json': json({...config, services: (config.services ?? []).map(written)})},
      steps: [
        {
          say: {
            en: 'Copy the folder ithn/ into wp-content/plugins/, and activate "Ithn" under Plugins. Its settings: Settings → Ithn.',
            ar: 'انسخ المجلد ithn/ إلى wp-content/plugins/، ثم فعّل «Ithn» في صفحة الإضافات. إعداداته في: الإعدادات ← Ithn.',
          },
        },
      ],
    }),
  },
  plain: inHead('ithn', '/ithn/ithn.js', {
    en: 'First in <head> of each page, above everything that could track:',
    ar: 'في أول <head> من كل صفحة، فوق كل ما قد يتتبّع الزائر:',
  }),
  vite: inHead('public/ithn', '/ithn/ithn.js', {
    en: 'First in <head> of index.html:',
    ar: 'في أول <head> من index.html:',
  }),
  next: fromCode({en: 'First in <head>, in app/layout.jsx:', ar: 'في أول <head>، في app/layout.jsx:'}, nextCode),
  nuxt: fromCode({en: 'In nuxt.config.js:', ar: 'في nuxt.config.js:'}, nuxtCode),
  astro: fromCode({en: 'First in <head> of the layout:', ar: 'في أول <head> من التخطيط (layout):'}, astroCode),
};
