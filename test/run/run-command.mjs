// Runs one command in a process group of its own, so that whatever it started ends with it.
import {spawn} from 'node:child_process';
import {stripVTControlCharacters} from 'node:util';

const running = new Set();
const end = (child) => {
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch {
    // it has ended by itself
  }
};
for (const signal of ['SIGINT', 'SIGTERM'])
  process.once(signal, () => {
    running.forEach(end);
    process.exit(130);
  });

/**
 * @param {string[]} command
 * @param {{env?: Record<string, string>, minutes: number, isShown?: boolean}} options `isShown`: as it goes
 * @returns {Promise<{status: number, text: string, wasEnded: boolean}>}
 */
export function runCommand([program, ...parameters], {env = {}, minutes, isShown = false}) {
  return new Promise((done) => {
    const child = spawn(program, parameters, {
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
      env: {...process.env, NO_COLOR: '1', FORCE_COLOR: undefined, ...env},
    });
    running.add(child);
    let text = '';
    let wasEnded = false;
    const limit = setTimeout(() => {
      wasEnded = true;
      end(child);
    }, minutes * 60_000);
    for (const [from, to] of [
      [child.stdout, process.stdout],
      [child.stderr, process.stderr],
    ])
      from.setEncoding('utf8').on('data', (data) => {
        text += data;
        if (isShown) to.write(data);
      });
    const finish = (status) => {
      clearTimeout(limit);
      running.delete(child);
      done({status, text: stripVTControlCharacters(text), wasEnded});
    };
    child.once('error', (error) => {
      text += error.message;
      finish(1);
    });
    child.once('close', (status) => finish(status ?? 1));
  });
}
