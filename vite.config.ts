import {createHash} from 'node:crypto';
import {existsSync, readFileSync, readdirSync} from 'node:fs';
import {resolve} from 'node:path';
import {defineConfig, minifySync, type Plugin, type UserConfig} from 'vite';
import {minifyLiterals} from './.config/minify-literals.ts';
import {squeeze} from './.config/squeeze.ts';

// The passes, run in this order by .config/build.mjs, which hands the names of the first ones' files to the script:
//   --mode ui      ui-HASH.js and what it loads later: the interface for the script tag, Lit inside
//   --mode check   check-HASH.js: what finds a mistake in a configuration; stands alone, a mistake needs no interface
//   --mode records records-HASH.js: what writes, sends and exports receipts
//   --mode script  ithn.js: the classic script, the gate; no Lit inside
//   --mode file   ithn-file.js: all of it in one classic script, for pages at file:// where no module may be loaded
//   --mode npm     npm/: ES modules for bundlers; lit and idb-keyval stay imports
const target = ['es2022', 'chrome111', 'firefox120', 'safari16.4'];
const source = (name: string): string => resolve(import.meta.dirname, 'src', `${name}.ts`);

// Lit names its Trusted Types policy `lit-html`. A host page with a Lit of its own and `trusted-types lit-html` would
// refuse the second policy of that name, and with it our interface.
const ownPolicy: Plugin = {
  name: 'ithn:own-trusted-types-policy',
  transform(code, id) {
    if (!id.includes('/lit-html/') || !code.includes('createPolicy')) return null;
    return {code: code.replace(/createPolicy\((["'])lit-html\1/, 'createPolicy("ithn"'), map: null};
  },
};

// Every msg() of ours has an id of its own, which locales/build.mjs checks: what makes ids out of texts is dead weight.
const leanLocalize: Plugin = {
  name: 'ithn:lean-localize',
  enforce: 'pre',
  load: (id) =>
    id.includes('@lit/localize/internal/id-generation')
      ? "export const generateMsgId = () => { throw new Error('msg() needs an id'); };"
      : null,
  transform: (code, id) =>
    id.includes('@lit/localize/internal/runtime-msg')
      ? {
          // None of ours holds markup. And where a site's words name a value that the message does not have, they show
          // without it, instead of not at all.
          code: code
            .replace(/else \{\s*\/\/ E\.g\. html[^]*?\n {12}\}/, '')
            .replace('template.values, localized', 'template.values ?? [], localized'),
          map: null,
        }
      : null,
};

// Lit asks on every page for polyfills of browsers that cannot run it from here anyway, for hydration, which we do not
// use, and keeps a list of its copies for a warning in its development build.
const leanLit: Plugin = {
  name: 'ithn:lean-lit',
  transform: (code, id) =>
    /\/(lit-html|lit-element|reactive-element)\//.test(id)
      ? {
          code: code
            .replace(/\b\w+\.\w+(PolyfillSupport|HydrateSupport)\b/g, '(void 0)')
            .replace(/\(\w+\.\w+Versions\?\?=\[\]\)\.push\("[\d.]+"\)/g, '(void 0)'),
          map: null,
        }
      : null,
};

// idb-keyval falls back to a store of its own, which ours never needs: without the fallback it is not in the bundle.
const ownStore: Plugin = {
  name: 'ithn:own-store',
  transform: (code, id) =>
    id.includes('/idb-keyval/') ? {code: code.replaceAll(' = defaultGetStore()', ''), map: null} : null,
};

const words = '/locales/generated/';
const wordFiles = resolve(import.meta.dirname, 'locales/generated');

/**
 * For the script tag: files of words whose names follow from part and language, so that no list of them grows with every
 * language in what a first visit loads. One hash stands for all.
 */
const wordsByName = (hash: string): Plugin => ({
  name: 'ithn:words-by-name',
  load: (id) =>
    id === resolve(wordFiles, 'index.ts')
      ? `export const loadWords = (part, language) => import(/* @vite-ignore */ \`./words/\${part}-\${language}-${hash}.js\`);`
      : null,
  generateBundle() {
    for (const name of readdirSync(wordFiles).filter((one) => one !== 'index.ts')) {
      const source = readFileSync(resolve(wordFiles, name), 'utf8').replace(' as const', '');
      const fileName = `words/${name.replace('.ts', '').replace('.', '-')}-${hash}.js`;
      const {code} = minifySync(fileName, source, {module: true, compress: true});
      this.emitFile({type: 'asset', fileName, source: code});
    }
  },
});

/**
 * Another one for any other text the files are made of, so that a cached old ithn.js never meets a new interface. One for
 * all that ithn.js names: it says it several times in the bytes of one.
 */
const buildHash = (): string => {
  const files = ['src', 'locales/generated', '.config'].flatMap((folder) =>
    readdirSync(resolve(import.meta.dirname, folder), {recursive: true, withFileTypes: true})
      .filter((entry) => entry.isFile())
      .map((entry) => resolve(entry.parentPath, entry.name)),
  );
  const others = ['vite.config.ts', 'package-lock.json'].map((name) => resolve(import.meta.dirname, name));
  return [...files, ...others]
    .sort()
    .reduce((hash, name) => hash.update(readFileSync(name)), createHash('sha256'))
    .digest('hex')
    .slice(0, 6);
};
const hash = buildHash();

/**
 * A module that the script tag loads when it needs it. Lib mode although the bundle is finished: outside it Vite wraps
 * every `import()` in a 1.9 kB preload helper.
 */
const loadedLater = (name: string, ...more: Plugin[]): UserConfig => ({
  plugins: [...more, ownPolicy, leanLit, leanLocalize, ownStore, minifyLiterals(), squeeze()],
  build: {
    target,
    lib: {entry: {[name]: source(name)}, formats: ['es']},
    rolldownOptions: {
      // Lit may live in the entry, where the later chunks find it: a file less before the banner shows
      preserveEntrySignatures: 'allow-extension',
      output: {
        entryFileNames: `[name]-${hash}.js`,
        chunkFileNames: '[name]-[hash:7].js',
        minify: false,
      },
    },
  },
});

// What the parts of a manager are called among themselves; nothing outside ithn.js ever sees these names.
const own =
  /^(?:mirror|book|tabs|effects|verify|report|attempt|record|tell|listen|loadPresenter|loadRecords|look|read)$/;

const script: UserConfig = {
  plugins: [ownStore, squeeze(own)],
  build: {
    target,
    lib: {entry: source('script'), name: 'ithn', formats: ['iife'], fileName: () => 'ithn.js'},
    rolldownOptions: {output: {minify: false}},
  },
};

const inOneFile: Plugin = {
  name: 'ithn:in-one-file',
  enforce: 'pre',
  transform(code, id) {
    if (id !== source('script')) return null;
    const found = 'import(/* @vite-ignore */ locate(file))';
    if (!code.includes(found)) this.error('the script tag loads in another way than this knows');
    const parts = `(file === 'ui' ? import('./ui.ts') : import('./later.ts'))`;
    return {code: code.replace(found, parts), map: null};
  },
};

/** Browsers load no module at file://, and an app may carry its pages in itself. */
const file: UserConfig = {
  define: {__UI_FILE__: '"ui"', __LATER_FILE__: '"later"', __WORDS__: '""', __LANGUAGES__: '/(?!)/'},
  plugins: [inOneFile, ownPolicy, leanLit, leanLocalize, ownStore, minifyLiterals()],
  build: {
    target,
    minify: 'oxc', // nothing is downloaded
    lib: {entry: source('script'), name: 'ithn', formats: ['iife'], fileName: () => 'ithn-file.js'},
    rolldownOptions: {output: {codeSplitting: false}},
  },
};

/** Classic too, because it must run before the parser goes on: the script tag writes it behind itself. */
const guard: UserConfig = {
  plugins: [squeeze()],
  build: {
    target,
    lib: {entry: source('guard'), name: 'ithn', formats: ['iife'], fileName: () => `guard-${hash}.js`},
    rolldownOptions: {output: {minify: false, entryFileNames: `guard-${hash}.js`}},
  },
};

/** Every entry that package.json exports. */
const entries = ['index', 'elements', 'services/index', 'server', 'collector', 'testing', 'vite'].filter((name) =>
  existsSync(source(name)),
);

const npm: UserConfig = {
  build: {
    target,
    minify: false, // the site's own bundler does that
    lib: {
      entry: Object.fromEntries(entries.map((name) => [name.replace('/index', ''), source(name)])),
      formats: ['es'],
    },
    rolldownOptions: {
      checks: {ineffectiveDynamicImport: false}, // `ithn/elements` has every tag at once
      // @lit/localize goes inside: its configureLocalization() throws when a site that uses it has called it already
      external: /^(?!@lit\/localize)[@a-z]/,
      output: {
        entryFileNames: '[name].js',
        chunkFileNames: ({moduleIds}) =>
          moduleIds.some((id) => id.includes(words))
            ? 'words/[name].js'
            : moduleIds.some((id) => id.includes('/src/services/'))
              ? 'parts/catalogue.js' // what `ithn/services` and the server's table share
              : 'parts/[name].js',
      },
    },
  },
};

export default defineConfig(({mode}): UserConfig => {
  return {
    publicDir: false,
    ...{
      ui: loadedLater('ui', wordsByName(hash)),
      later: loadedLater('later'),
      guard,
      script,
      file,
      npm,
    }[mode],
  };
});
