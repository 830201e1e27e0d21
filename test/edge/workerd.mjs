// Cloudflare's own runtime with one worker, in front of a server.
import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import {build} from 'vite';
import runtime from 'workerd';

const root = resolve(import.meta.dirname, '../..');

const settings = (origin) => `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [
    (name = "main", worker = (
      modules = [(name = "worker.js", esModule = embed "worker.js")],
      compatibilityDate = "2026-11-01",
      globalOutbound = "origin",
    )),
    (name = "origin", external = (address = "${origin}", http = ())),
  ],
  sockets = [(name = "http", address = "127.0.0.1:0", http = (), service = "main")],
);
`;

/**
 * Bundles a worker as its own tool would, and runs it.
 * @param origin Host and port of the server that its fetches reach.
 */
export async function startWorkerd(entry, origin) {
  const folder = mkdtempSync(join(tmpdir(), 'ithn-workerd-'));
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    ssr: {target: 'webworker', noExternal: true},
    build: {
      ssr: entry,
      outDir: folder,
      emptyOutDir: false,
      rolldownOptions: {output: {entryFileNames: 'worker.js', codeSplitting: false}},
    },
  });
  writeFileSync(join(folder, 'config.capnp'), settings(origin));
  const workerd = spawn(runtime.default, ['serve', join(folder, 'config.capnp'), '--control-fd=3'], {
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [workerd.stdout, workerd.stderr]) stream.on('data', (text) => (said += text));
  const ended = once(workerd, 'exit').then(() => Promise.reject(new Error(`workerd ended: ${said}`)));
  ended.catch(() => {});
  const [line] = await Promise.race([once(workerd.stdio[3], 'data'), ended]);
  const {port} = JSON.parse(line.toString().split('\n')[0]);
  return {
    url: `http://127.0.0.1:${port}`,
    said: () => said,
    async stop() {
      const gone = once(workerd, 'exit');
      workerd.kill();
      await gone;
      rmSync(folder, {recursive: true});
    },
  };
}
