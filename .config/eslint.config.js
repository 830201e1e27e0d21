import {resolve} from 'node:path';
import js from '@eslint/js';
import {configs as lit} from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import {configs as wc} from 'eslint-plugin-wc';
import {defineConfig, globalIgnores} from 'eslint/config';
import globals from 'globals';
import ts from 'typescript-eslint';

/** Ways to turn a string into markup: a value from the page or a translation must never get there. */
const markupFromStrings = [
  ...['innerHTML', 'outerHTML', 'srcdoc'].map((name) => ({
    selector: `AssignmentExpression[left.property.name="${name}"]`,
    message: `Do not write ${name}; build nodes or use a template.`,
  })),
  ...['insertAdjacentHTML', 'createContextualFragment', 'setHTMLUnsafe', 'parseFromString'].map((name) => ({
    selector: `CallExpression[callee.property.name="${name}"]`,
    message: `Do not call ${name}; build nodes or use a template.`,
  })),
  {
    selector: 'CallExpression[callee.object.name="document"][callee.property.name=/^write(ln)?$/]',
    message: 'Do not call document.write.',
  },
  {selector: 'ImportSpecifier[imported.name=/^unsafe/]', message: 'Do not use the unsafe directives.'},
];

/** What libraries put their own in the place of, as MooTools and Prototype.js do: the record must not hang on it. */
const replacedByPages = [
  {
    selector: 'CallExpression[callee.object.name="Array"][callee.property.name="from"]',
    message: 'Pages replace Array.from; spread instead.',
  },
  {
    selector: 'CallExpression[callee.property.name="entries"][arguments.length=0]',
    message: 'Pages replace Array.prototype.entries; use forEach or count.',
  },
];

export default defineConfig(
  globalIgnores([
    'dist',
    '.cache',
    'coverage',
    'test-results',
    'playwright-report',
    'locales/generated',
    'test/types/*.{ts,cts,tsx}',
    'test/unit-testers/{jest,vitest}',
    'test/frameworks/angular', // its types are installed apart
  ]),
  {linterOptions: {reportUnusedDisableDirectives: 'error'}},
  js.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [ts.configs.strictTypeChecked, ts.configs.stylisticTypeChecked],
    languageOptions: {parserOptions: {projectService: true, tsconfigRootDir: resolve(import.meta.dirname, '..')}},
    rules: {
      '@typescript-eslint/no-confusing-void-expression': ['error', {ignoreArrowShorthand: true}],
      '@typescript-eslint/prefer-nullish-coalescing': ['error', {ignorePrimitives: {string: true, boolean: true}}],
      '@typescript-eslint/restrict-template-expressions': ['error', {allowNumber: true, allowBoolean: true}],
      // a run() that may return its undo is `() => void | (() => void)`, the contract's own type
      '@typescript-eslint/no-invalid-void-type': 'off',
      // lib.dom says that everything is there; on a page of somebody else's, in an older browser, it is not
      '@typescript-eslint/no-unnecessary-condition': 'off',
      '@typescript-eslint/no-unsafe-enum-assignment': 'off', // takes `{[id]: true}` for an enum
      // what does nothing on purpose: a default, a port that is not there
      '@typescript-eslint/no-empty-function': ['error', {allow: ['arrowFunctions', 'methods']}],
      // the augmented interface of an event map, or a class's own
      '@typescript-eslint/no-empty-object-type': ['error', {allowInterfaces: 'with-single-extends'}],
      // {readonly [id: string]: boolean} says what the key is
      '@typescript-eslint/consistent-indexed-object-style': 'off',
      '@typescript-eslint/consistent-type-imports': 'error',
    },
  },
  {
    files: ['{src,demo}/**/*.ts'],
    extends: [lit['flat/recommended'], wc['flat/best-practice'], litA11y.configs.recommended],
    rules: {'no-restricted-syntax': ['error', ...markupFromStrings, ...replacedByPages]},
  },
  {
    // no page of anybody's
    files: ['src/{cli,collector,audit,server,html}/**/*.ts', 'src/services/**/*.ts'],
    rules: {'no-restricted-syntax': ['error', ...markupFromStrings]},
  },
  {
    // its work is to take the page's own methods off their objects, and to read markup before the browser does
    files: ['src/gate/guard/**/*.ts'],
    rules: {'@typescript-eslint/unbound-method': 'off', 'no-restricted-syntax': 'off'},
  },
  {
    files: ['test/**/*.ts'],
    rules: {
      // chai-a11y-axe types every assertion as a promise, oneEvent() gives `any` details, chai asserts by property
      '@typescript-eslint/no-floating-promises': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unused-expressions': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      // a server written in a test answers asynchronously; a method is read to be put back
      '@typescript-eslint/no-misused-promises': ['error', {checksVoidReturn: false}],
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/no-empty-function': 'off',
    },
  },
  {
    // Playwright needs the destructuring pattern even where a fixture uses nothing
    files: ['test/end-to-end/**/*.ts'],
    rules: {'no-empty-pattern': 'off', '@typescript-eslint/no-floating-promises': 'error'},
  },
  {
    // scripts for Node, some of whose functions run in a page
    files: ['**/*.{js,mjs}'],
    languageOptions: {globals: {...globals.node, ...globals.browser}},
  },
);
