import {minify, transformSync} from '@swc/core';
import {createHash} from 'node:crypto';
import {readFileSync, readdirSync} from 'node:fs';
import {resolve} from 'node:path';
import {defineConfig, minifySync, type Plugin, type Rolldown, type UserConfig} from 'vite';
import {minifyLiterals} from './.config/minify-literals.ts';

// The passes, run in this order by .config/build.mjs, which hands the names of the first ones' files to the script:
//   --mode ui      ui-HASH.js and what it loads later: the interface for the script tag, Lit inside
//   --mode later   later-HASH.js and what it loads: records, clean-up, optional features, the configuration checker
//   --mode guard   guard-HASH.js: the network guard, a classic script because the parser must wait for it
//   --mode script  ithn.js: the classic script, the gate; no Lit inside
//   --mode file    ithn-file.js: all of it in one classic script, for pages at file:// where no module may be loaded
//   --mode npm     npm/: ES modules for bundlers; lit and idb-keyval stay imports
//   --mode commonjs  commonjs/: the same doors for require(), Lit inside
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

// localization.ts is all that installs a reader of messages: what @lit/localize brings for one language at a time, or for none,
// is dead weight.
const leanLocalize: Plugin = {
  name: 'ithn:lean-localize',
  enforce: 'pre',
  load: (id) =>
    id.includes('@lit/localize/init/runtime')
      ? 'export const configureLocalization = undefined;'
      : id.includes('@lit/localize/init/install')
        ? 'export let msg; export const _installMsgImplementation = (read) => { msg = read; };'
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

/**
 * One minifier, without assumptions about our code. In lib mode Vite itself would keep the white space of ES modules.
 * @param own Properties that never leave the file and may be shortened.
 */
const minified = (own?: RegExp): Plugin => ({
  name: 'ithn:minified',
  async renderChunk(code, _, {format}) {
    const result = await minify(code, {
      module: format === 'es',
      ecma: 2022,
      compress: {passes: 6, toplevel: true},
      mangle: {toplevel: true, ...(own && {props: {regex: own.source}})},
    });
    return {code: result.code, map: null};
  },
});

/** What compose() hands to createManager(), and the gate's queue: no file but ithn.js knows these names, and no browser. */
const ports = /^(?:mirror|book|tabs|effects|attempt|report|tell|listen|record|loadPart|loadPresenter|release|ask)$/;

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
    .slice(0, 5)
    .replace(/./g, (digit) => consonants.charAt(Number.parseInt(digit, 16)));
};
/** Sixteen that are common in code: with rare digits the size of ithn.js would depend on the hash. They never spell a word. */
const consonants = 'bcdfghklmnprstvw';
const hash = buildHash();

type ChunkGroup = NonNullable<Exclude<Rolldown.OutputOptions['codeSplitting'], boolean | undefined>['groups']>[number];

/**
 * What several parts share goes into two files, instead of one of a few dozen bytes for each: what every first visit needs, and
 * the rest.
 */
const basicModules: ChunkGroup = {
  name: 'basics',
  test: /\/src\/(model\/(category|errors|language-tag)|consent\/(events|is-object|languages|meeting|own-part|read-locale|reporter|told-names))\.ts$/,
  minShareCount: 2,
  includeDependenciesRecursively: false,
  priority: 1,
};
const sharedModules: ChunkGroup = {
  name: 'shared',
  test: /\/src\/(model|consent|gate)\//,
  minShareCount: 2,
  maxModuleSize: 4000, // bytes of source
  includeDependenciesRecursively: false,
};

interface LaterOptions {
  readonly plugins?: readonly Plugin[];
  readonly groups?: readonly ChunkGroup[];
}

/**
 * A module that the script tag loads when it needs it. Lib mode although the bundle is finished: outside it Vite wraps
 * every `import()` in a 1.9 kB preload helper.
 */
const loadedLater = (name: string, file: string, {plugins = [], groups = []}: LaterOptions = {}): UserConfig => ({
  plugins: [...plugins, ownPolicy, leanLit, leanLocalize, ownStore, minifyLiterals(), minified()],
  build: {
    target,
    lib: {entry: {[name]: source(file)}, formats: ['es']},
    rolldownOptions: {
      // Lit may live in the entry, where the later chunks find it: a file less before the banner shows
      preserveEntrySignatures: 'allow-extension',
      optimization: {inlineConst: {mode: 'all'}}, // a number that several files share is no file to fetch
      output: {
        entryFileNames: `[name]-${hash}.js`,
        chunkFileNames: '[name]-[hash:7].js',
        minify: false,
        codeSplitting: {groups: [...groups]},
      },
    },
  },
});

/** What ithn.js imports later, by the names that .config/build.mjs gives the finished files. */
const lazyFiles = {
  './ui/script.ts': '__UI_FILE__',
  './compose/script-parts.ts': '__LATER_FILE__',
  './gate/guard/script.ts': '__GUARD_FILE__',
};

/**
 * Makes files beside ithn.js of its `import()` calls. A classic script from another origin has no address of its own for a
 * relative `import()`, so that each becomes one made from the tag's `src`.
 */
const filesBeside: Plugin = {
  name: 'ithn:files-beside',
  enforce: 'pre',
  transform(code, id) {
    if (id !== source('script')) return null;
    let found = code;
    for (const [file, name] of Object.entries(lazyFiles)) {
      if (!code.includes(`import('${file}')`)) this.error(`src/script.ts does not import('${file}')`);
      found = found.replaceAll(`import('${file}')`, `import(/* @vite-ignore */ locate(${name}))`);
    }
    return {code: found, map: null};
  },
};

const script: UserConfig = {
  plugins: [filesBeside, ownStore, minified(ports)],
  build: {
    target,
    lib: {entry: source('script'), name: 'ithn', formats: ['iife'], fileName: () => 'ithn.js'},
    rolldownOptions: {output: {minify: false}},
  },
};

/** Browsers load no module at file://, and an app may carry its pages in itself. */
const file: UserConfig = {
  define: {__WORDS__: '""', __LANGUAGES__: '/(?!)/'},
  plugins: [ownPolicy, leanLit, leanLocalize, ownStore, minifyLiterals()],
  build: {
    target,
    minify: 'oxc', // nothing is downloaded
    lib: {entry: source('script'), name: 'ithn', formats: ['iife'], fileName: () => 'ithn-file.js'},
    rolldownOptions: {output: {codeSplitting: false}},
  },
};

/** Classic too, because it must run before the parser goes on: the script tag writes it behind itself. */
const guard: UserConfig = {
  plugins: [minified()],
  build: {
    target,
    lib: {entry: source('gate/guard/script'), name: 'ithn', formats: ['iife'], fileName: () => `guard-${hash}.js`},
    rolldownOptions: {output: {minify: false, entryFileNames: `guard-${hash}.js`}},
  },
};

/**
 * Site bundlers drop a module that is imported for nothing but its effect unless `sideEffects` in package.json names its
 * file, and they say nothing of it. So what registers the tags stays in the one file that is named there: the entry itself.
 * Rolldown moves it to a file beside those it shares with parts that load later, unless these are an entry of their own.
 */
const registrationInEntry: Plugin = {
  name: 'ithn:registration-in-entry',
  generateBundle(_, bundle) {
    const entry = bundle['elements.js'];
    if (entry?.type !== 'chunk' || !entry.moduleIds.includes(source('elements')))
      this.error('npm/elements.js does not hold src/elements.ts: bundlers would drop the registration of the tags.');
    delete bundle['parts/interface.js']; // passes on what stands beside it
  },
};

/** The style and the script of the banner that servers write into pages travel in every one of them: both are made small. */
const writtenSmall: Plugin[] = [
  minifyLiterals(/\/src\/ui\/(?:banner|shared)-styles\.ts$/),
  {
    name: 'ithn:written-line',
    enforce: 'pre',
    load(id) {
      if (id !== source('ui/written-line')) return null;
      const {code} = transformSync(readFileSync(source('ui/show-written'), 'utf8'), {
        jsc: {
          parser: {syntax: 'typescript'},
          target: 'es2022',
          minify: {compress: {passes: 4, module: true}, mangle: true, format: {asciiOnly: true}},
        },
        minify: true,
      });
      const line = /^export function showWritten\(\)(\{[^]*\})$/.exec(code.trim().replace(/;$/, ''))?.[1];
      if (!line) return this.error('src/ui/show-written.ts must hold the one function showWritten()');
      return `export const writtenLine = ${JSON.stringify(`(()=>${line})()`)};`;
    },
  },
];

/** Every entry that package.json exports, and its command. */
const entries = [
  'index',
  'elements',
  'services',
  'server',
  'collector',
  'testing',
  'vite',
  'astro',
  'html',
  'react',
  'preact',
  'solid',
  'vue',
  'svelte',
  'cli',
];

const npm: UserConfig = {
  plugins: [registrationInEntry, ...writtenSmall],
  build: {
    target,
    minify: false, // the site's own bundler does that
    lib: {
      entry: {
        ...Object.fromEntries(entries.map((name) => [name, source(name)])),
        'parts/interface': source('ui/interface'),
        'parts/without-page': source('ui/without-page'),
        'parts/astro-middleware': source('adapters/astro/middleware'), // Astro takes it by its path
      },
      formats: ['es'],
    },
    rolldownOptions: {
      checks: {ineffectiveDynamicImport: false}, // `ithn/elements` has every tag at once
      // @lit/localize goes inside: its configureLocalization() throws when a site that uses it has called it already
      external: /^(?!@lit\/localize)[@a-z]/,
      output: {
        entryFileNames: '[name].js',
        chunkFileNames: ({name, moduleIds}) =>
          moduleIds.some((id) => id.includes(words))
            ? `words/${name.replace('.', '-')}.js` // npm packs by name: beside `banner-ar-HASH.js` it costs next to nothing
            : moduleIds.some((id) => id.includes('/src/services/'))
              ? 'parts/catalogue.js' // what `ithn/services` and the server's table share
              : moduleIds.includes(source('ui/interface'))
                ? 'parts/every-tag.js'
                : 'parts/[name].js',
      },
    },
  },
};

/**
 * For what takes no modules, above all Jest as it comes; Node itself and all bundlers take npm/. Lit goes inside, since it has
 * no such form, and what loads later does so by require().
 */
const commonjs: UserConfig = {
  plugins: writtenSmall,
  // Lit's form for Node brings the classes that a page would have, where there is none
  resolve: {conditions: ['node', 'default']},
  build: {
    target: 'node20',
    minify: 'oxc', // nobody bundles it again
    lib: {
      entry: Object.fromEntries(
        ['index', 'elements', 'services', 'server', 'testing', 'react', 'vue'].map((name) => [name, source(name)]),
      ),
      formats: ['cjs'],
    },
    rolldownOptions: {
      checks: {ineffectiveDynamicImport: false},
      external: /^(react|vue|idb-keyval)$/,
      output: {
        entryFileNames: '[name].cjs',
        chunkFileNames: 'parts/[name].cjs',
        dynamicImportInCjs: false,
      },
    },
  },
};

export default defineConfig(({mode}): UserConfig => {
  return {
    publicDir: false,
    ...{
      ui: loadedLater('ui', 'ui/script', {plugins: [wordsByName(hash)]}),
      later: loadedLater('later', 'compose/script-parts', {groups: [basicModules, sharedModules]}),
      guard,
      script,
      file,
      npm,
      commonjs,
    }[mode],
  };
});
