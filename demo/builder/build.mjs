// `npm run builder [-- FOLDER]`: the builder as a folder for any static host; .cache/builder unless said. It needs a built dist/.
import {mkdir, readFile, writeFile} from 'node:fs/promises';
import {dirname, join, resolve} from 'node:path';
import {pathToFileURL} from 'node:url';
import {build} from 'vite';

const here = import.meta.dirname;
const previewFiles = ['index.html', 'preview.js', 'preview.css'];

/**
 * Makes every file of the builder, by its path in the folder: the page, the preview, and what browsers load of the library.
 * @param {string} dist The folder of the built library.
 * @returns {Promise<Map<string, Buffer>>}
 */
export async function makeBuilder(dist) {
  const made = await build({
    root: here,
    base: './',
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    build: {write: false, modulePreload: false, target: ['es2022'], assetsInlineLimit: 0, reportCompressedSize: false},
  });
  if (!('output' in made)) throw new Error('the builder was to be built once, not to be watched');
  const page = made.output.map((file) => [file.fileName, Buffer.from(file.type === 'chunk' ? file.code : file.source)]);
  const names = Object.keys(JSON.parse(await readFile(join(dist, 'integrity.json'), 'utf8')));
  const library = ['integrity.json', ...names].map(async (name) => [`ithn/${name}`, await readFile(join(dist, name))]);
  const preview = previewFiles.map(async (name) => [`preview/${name}`, await readFile(join(here, 'preview', name))]);
  return new Map([...page, ...(await Promise.all([...library, ...preview]))]);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const folder = resolve(process.argv[2] ?? '.cache/builder');
  const files = await makeBuilder(join(here, '../../dist'));
  for (const [path, content] of files) {
    await mkdir(dirname(join(folder, path)), {recursive: true});
    await writeFile(join(folder, path), content);
  }
  console.log(`${files.size} files in ${folder}: any static host serves them.`);
}
