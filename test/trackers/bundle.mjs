import {join} from 'node:path';
import {build} from 'vite';

const here = import.meta.dirname;

/** A tracker that npm has as modules alone, unmodified, as one script whose exports are in `tracker`. */
export async function bundle({id, module}) {
  const entry = join(here, `${id}.entry.mjs`); // there is no such file
  const [{output}] = [
    await build({
      configFile: false,
      root: here,
      logLevel: 'silent',
      plugins: [
        {
          name: 'entry',
          enforce: 'pre',
          resolveId: (name) => (name === entry ? entry : null),
          load: (name) => (name === entry ? module : null),
        },
      ],
      define: {'process.env.NODE_ENV': '"production"'},
      resolve: {conditions: ['browser', 'module', 'import']},
      build: {write: false, minify: false, lib: {entry, formats: ['iife'], name: 'tracker'}},
    }),
  ].flat();
  return output[0].code;
}
