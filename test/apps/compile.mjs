// The host code of demo/docs/webview.md, as it stands there, through the compilers that are at hand.
import {spawnSync} from 'node:child_process';
import {existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {tmpdir} from 'node:os';
import {delimiter, join, resolve} from 'node:path';

const here = import.meta.dirname;
const page = readFileSync(resolve(here, '../../demo/docs/webview.md'), 'utf8');
const packages = join(here, 'node_modules');

/** The code that stands under a heading of the page. */
export function codeUnder(heading) {
  const [, section] = page.split(`\n## ${heading}\n`);
  const code = /```\w*\n([^]*?)\n```/.exec(section ?? '')?.[1];
  if (!code) throw new Error(`webview.md has no code under “${heading}”`);
  return code;
}

/** Where a program is, if it is. */
const find = (name) =>
  [join(packages, 'kotlin-compiler/bin'), ...(process.env.PATH ?? '').split(delimiter)]
    .map((folder) => join(folder, name))
    .find((file) => existsSync(file));

const run = (command, args, cwd) => {
  const {status, stdout, stderr} = spawnSync(command, args, {cwd, encoding: 'utf8'});
  return {isRight: status === 0, said: `${stdout}${stderr}`.trim()};
};

const swift = (code, folder) => {
  const compiler = find('swiftc');
  if (!compiler) return undefined;
  writeFileSync(join(folder, 'ConsentBridge.swift'), code);
  return run(compiler, ['-frontend', '-parse', 'ConsentBridge.swift'], folder); // WebKit is Apple's: its grammar only
};

const kotlin = (code, folder) => {
  const compiler = find('kotlinc');
  if (!compiler || !find('java')) return undefined;
  writeFileSync(join(folder, 'ConsentBridge.kt'), code);
  return run(
    'bash',
    [compiler, '-Werror', '-nowarn', '-d', join(folder, 'out'), 'ConsentBridge.kt', join(here, 'android')],
    folder,
  );
};

const reactNative = (code, folder) => {
  if (!existsSync(join(packages, 'react-native-webview'))) return undefined;
  writeFileSync(join(folder, 'shop.tsx'), code);
  symlinkSync(packages, join(folder, 'node_modules'));
  writeFileSync(
    join(folder, 'tsconfig.json'),
    JSON.stringify({
      compilerOptions: {
        strict: true,
        noEmit: true,
        skipLibCheck: true,
        jsx: 'react-native',
        module: 'esnext',
        moduleResolution: 'bundler',
        target: 'es2022',
        lib: ['es2022'],
        types: ['react-native'],
      },
      files: ['shop.tsx'],
    }),
  );
  const tsc = createRequire(import.meta.url).resolve('typescript/lib/tsc.js');
  return run(process.execPath, [tsc, '-p', folder], folder);
};

const flutter = (code, folder) => {
  const compiler = find('dart');
  if (!compiler) return undefined;
  writeFileSync(join(folder, 'shop.dart'), code);
  return run(compiler, ['format', '--output=none', 'shop.dart'], folder); // its grammar only
};

const compilers = {'iOS, Swift': swift, 'Android, Kotlin': kotlin, 'React Native': reactNative, Flutter: flutter};
export const systems = Object.keys(compilers);

/** What the compiler said of the code under the heading `id`; `undefined` where there is no compiler here. */
export function compile(id, code = codeUnder(id)) {
  const folder = mkdtempSync(join(tmpdir(), 'ithn-app-'));
  try {
    return compilers[id](code, folder);
  } finally {
    rmSync(folder, {recursive: true, force: true});
  }
}
