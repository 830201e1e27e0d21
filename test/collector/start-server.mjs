import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {createInterface} from 'node:readline';
import {fileURLToPath} from 'node:url';

const program = fileURLToPath(new URL('server.mjs', import.meta.url));

/** Starts `server.mjs`; it ends when this process does. */
export async function startServer(connection, limits = {}) {
  const child = spawn(process.execPath, [program, connection, JSON.stringify(limits)], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const lines = createInterface({input: child.stdout})[Symbol.asyncIterator]();
  const read = async (name) => {
    const {value = ''} = await lines.next();
    if (!value.startsWith(`${name} `)) throw new Error(`the collector did not start: ${value}`);
    return Number(value.slice(name.length));
  };
  const port = await read('port');
  const end = async (act) => {
    const ended = child.exitCode === null && child.signalCode === null ? once(child, 'exit') : undefined;
    act();
    await ended;
  };
  return {
    url: `http://127.0.0.1:${port}/`,
    port,
    /** Resident memory in bytes. */
    async memory() {
      child.stdin.write('\n');
      return read('rss');
    },
    kill: () => end(() => child.kill('SIGKILL')),
    stop: () => end(() => child.stdin.end()),
  };
}
