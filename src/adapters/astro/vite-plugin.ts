import type {PageRules} from './middleware.ts';
import type {ScriptFiles} from './script-files.ts';

/** The name of the module that hands the site's rules to the middleware. */
export const rulesModule = 'virtual:ithn/astro';

interface DevelopmentRequest {
  readonly url?: string | undefined;
}
interface DevelopmentResponse {
  setHeader(name: string, value: string): void;
  end(body: Uint8Array): void;
}
type Handler = (request: DevelopmentRequest, response: DevelopmentResponse, next: () => void) => void;

/** What of a Vite plugin is needed here; no dependency on Vite. */
export interface FilesPlugin {
  readonly name: string;
  readonly resolveId: (id: string) => string | undefined;
  readonly load: (id: string) => string | undefined;
  readonly configureServer: (server: {readonly middlewares: {use(handler: Handler): unknown}}) => void;
  readonly generateBundle: (this: {
    readonly environment?: {readonly name: string};
    emitFile(file: {type: 'asset'; fileName: string; source: Uint8Array}): unknown;
  }) => void;
}

/**
 * Serves the script's files in development and puts them beside the site's own in a build.
 * @param folder Where they stand below the site's base, without slashes at its ends.
 */
export function filesPlugin(files: ScriptFiles, rules: PageRules, base: string, folder: string): FilesPlugin {
  const resolved = `\0${rulesModule}`;
  return {
    name: 'ithn:astro',
    resolveId: (id) => (id === rulesModule ? resolved : undefined),
    load: (id) =>
      id === resolved
        ? `import {pageMiddleware} from ${JSON.stringify(files.middleware.replaceAll('\\', '/'))};\n` +
          `export const onRequest = pageMiddleware(${JSON.stringify(rules)});\n`
        : undefined,
    configureServer({middlewares}) {
      const start = `${base}${folder}/`;
      middlewares.use(({url = ''}, response, next) => {
        const [path = ''] = url.split('?');
        const file = path.startsWith(start) ? files.read(path.slice(start.length)) : undefined;
        if (!file) {
          next();
          return;
        }
        response.setHeader('content-type', 'text/javascript');
        response.end(file);
      });
    },
    generateBundle() {
      if (this.environment?.name !== 'client') return;
      for (const name of files.names) {
        const source = files.read(name);
        if (source) this.emitFile({type: 'asset', fileName: `${folder}/${name}`, source});
      }
    },
  };
}
