import {join} from 'node:path';
import {build} from 'vite';

const here = import.meta.dirname;

/** A library's own code with the few lines that drive it, as one script that sets `guest`. */
export async function bundle(name) {
  const svelte = {
    name: 'svelte',
    enforce: 'pre',
    async transform(code, id) {
      if (!id.endsWith('.svelte')) return null;
      const {compile} = await import(join(here, 'node_modules/svelte/src/compiler/index.js'));
      return {code: compile(code, {filename: id, generate: 'client', dev: false}).js.code, map: null, moduleType: 'js'};
    },
  };
  const [{output}] = [
    await build({
      configFile: false,
      root: here,
      logLevel: 'silent',
      plugins: [svelte],
      define: {'process.env.NODE_ENV': '"development"'},
      resolve: {conditions: ['browser', 'development', 'module']},
      build: {
        write: false,
        minify: false,
        lib: {entry: join(here, `libraries/${name}.mjs`), formats: ['iife'], name: 'guest'},
      },
    }),
  ].flat();
  return output[0].code;
}
