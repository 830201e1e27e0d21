import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {createInterface} from 'node:readline';
import {fileURLToPath} from 'node:url';

const program = fileURLToPath(new URL('server.mjs', import.meta.url));

/** As the documentation says to start it. Node puts up to 48 MB aside for what is soon thrown away; 24 do. */
const flags = ['--max-semi-space-size=8'];

/** Starts `server.mjs`; it ends when this process does. */
export async function startServer(connection, limits = {}) {
  const child = spawn(process.execPath, [...flags, program, connection, JSON.stringify(limits)], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const lines = createInterface({input: child.stdout})[Symbol.asyncIterator]();
  const read = async () => {
    const {value} = await lines.next();
    if (!value) throw new Error('the collector ended');
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
    /** Its resident memory in bytes, and the microseconds of processor it has used. */
    async use() {
      child.stdin.write('\n');
      return read();
    },
    kill: () => end(() => child.kill('SIGKILL')),
    stop: () => end(() => child.stdin.end()),
  };
}
