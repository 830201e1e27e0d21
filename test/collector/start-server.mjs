import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {createInterface} from 'node:readline';
import {fileURLToPath} from 'node:url';

const program = fileURLToPath(new URL('server.mjs', import.meta.url));

/** As the documentation says to start it. Node puts up to 48 MB aside for what is soon thrown away; 24 do. */
const flags = ['--max-semi-space-size=8'];

/**
 * Starts `server.mjs`; it ends when this process does.
 * @param {string} connection
 * @param {object} [limits] Of the collector.
 * @param {{dist?: string, replica?: string}} [options] `dist`: the folder of another build.
 */
export async function startServer(connection, limits = {}, {dist, replica} = {}) {
  const child = spawn(process.execPath, [...flags, program, connection, JSON.stringify(limits)], {
    stdio: ['pipe', 'pipe', 'pipe'],
    env: {...process.env, ...(dist && {COLLECTOR_DIST: dist}), ...(replica && {COLLECTOR_REPLICA: replica})},
  });
  let log = '';
  child.stderr.setEncoding('utf8').on('data', (text) => (log = (log + text).slice(-100_000)));
  const lines = createInterface({input: child.stdout})[Symbol.asyncIterator]();
  const read = async () => {
    const {value} = await lines.next();
    if (!value) throw new Error(`the collector ended: ${log}`);
    return JSON.parse(value);
  };
  const {port} = await read();
  const end = async (act) => {
    const ended = child.exitCode === null && child.signalCode === null ? once(child, 'exit') : undefined;
    act();
    await ended;
  };
  return {
    url: `http://127.0.0.1:${port}/`,
    port,
    pid: child.pid,
    /** What it has reported so far. */
    log: () => log,
    hasEnded: () => child.exitCode !== null || child.signalCode !== null,
    /** Its resident memory in bytes, and the microseconds of processor it has used. */
    async use() {
      child.stdin.write('\n');
      return read();
    },
    /** Has it erase what came before, milliseconds; how many that were. */
    async sweep(before, now) {
      child.stdin.write(`sweep ${before} ${now}\n`);
      return (await read()).erased;
    },
    kill: () => end(() => child.kill('SIGKILL')),
    /** As a deployment ends it; its exit code. */
    async terminate() {
      await end(() => child.kill('SIGTERM'));
      return child.exitCode;
    },
    stop: () => end(() => child.stdin.end()),
  };
}
