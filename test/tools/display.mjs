// A display for browsers that have no headless mode: the one there is, or an Xvfb of our own.
import {spawn} from 'node:child_process';

/** Without a graphics card WebKitGTK may paint its first frame ten seconds late when it shares buffers with the display. */
export const paintingEnv = {WEBKIT_DISABLE_DMABUF_RENDERER: '1'};

export async function display() {
  if (process.env.DISPLAY || process.env.WAYLAND_DISPLAY) return {env: {}, stop() {}};
  const xvfb = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const number = await new Promise((resolve, reject) => {
    xvfb.once('error', (error) => reject(new Error('WebKitGTK needs a display; apt-get install xvfb', {cause: error})));
    xvfb.once('exit', (code) => reject(new Error(`Xvfb ended with ${code}`)));
    xvfb.stdio[3].once('data', (data) => resolve(String(data).trim()));
  });
  return {env: {DISPLAY: `:${number}`}, stop: () => xvfb.kill()};
}
