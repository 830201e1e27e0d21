// After a no in the same page: what kept the browser's own functions, or a connection, from before the no.
import {createHash} from 'node:crypto';
import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import type {Page} from '@playwright/test';
import {accept, expect, open, reject, test} from './gate-site.ts';
import {isSilenced} from './silence-site.ts';

interface Paced {
  isPaused: boolean;
  sent: Record<string, number>;
}
/** Code of one party: `again` does something again and again, unless everybody pauses; `at` is a host of its own. */
const party = (name: string, at: string, way: string): string => `(() => {
  const at = '${at}';
  const again = async (send) => { for (;;) {
    if (!window.isPaused) {
      try { await Promise.race([send(), new Promise((done) => setTimeout(done, 300))]); } catch {}
      window.sent['${name}'] = (window.sent['${name}'] ?? 0) + 1;
    }
    await new Promise((done) => setTimeout(done, 10));
  } };
  ${way}
})()`;
const sent = (tab: Page, name: string): Promise<number> =>
  tab.evaluate((one) => (globalThis as unknown as Paced).sent[one] ?? 0, name);
const pause = (tab: Page, isPaused: boolean): Promise<void> =>
  tab.evaluate((is) => void Object.assign(globalThis, {isPaused: is}), isPaused);

const ways = {
  'the browser’s fetch, called with options': `const native = fetch.bind(window);
    again(() => native(at + '/PARTY', {method: 'POST', body: 'x', mode: 'no-cors'}));`,
  'the browser’s fetch, called with a request': `const native = fetch.bind(window);
    again(() => native(new Request(at + '/PARTY', {method: 'POST', body: 'x', mode: 'no-cors'})));`,
  'the fetch of a frame that is gone, called with options': `
    const frame = document.createElement('iframe'); frame.hidden = true; document.documentElement.append(frame);
    const native = frame.contentWindow.fetch.bind(window); frame.remove();
    again(() => native(at + '/PARTY', {keepalive: true}));`,
  'the browser’s event stream': `const Kept = EventSource;
    again(() => new Promise((done) => {
      const stream = new Kept(at + '/PARTY'); stream.addEventListener('error', () => { stream.close(); done(); }); }));`,
};
for (const [what, way] of Object.entries(ways))
  test(`a tracker that kept ${what} sends nothing more after a no; the site’s own code does`, async ({page, site}) => {
    const [theirs, ours] = [site.stranger, site.stranger.replace('127.0.0.1', 'localhost')];
    site.page('/tracker.js', party('theirs', theirs, way.replaceAll('PARTY', 'theirs')));
    site.page('/site.js', party('ours', ours, way.replaceAll('PARTY', 'ours')));
    site.page(
      '/',
      `<body><script>window.sent = {}</script><ithn>
      <script type="text/plain" data-consent="beacon" src="/tracker.js"></script>`,
      {gate: {onWithdraw: 'none'}},
    );
    await open(page, site, '/');
    await accept(page);
    await expect.poll(() => sent(page, 'theirs')).toBeGreaterThan(2);
    await page.addScriptTag({url: '/site.js'}); // its host is reached after the tracker's file, and might be the tracker's
    await expect.poll(() => sent(page, 'ours')).toBeGreaterThan(2);
    expect(new Set(site.footprints), 'the control: both send').toEqual(new Set(['/theirs', '/ours']));

    await pause(page, true);
    await reject(page);
    await expect.poll(() => isSilenced(page)).toBe(true);
    // what was on its way has come: the host answers in order
    await expect.poll(() => site.footprints.splice(0).length).toBe(0);
    const [before, beforeOurs] = [await sent(page, 'theirs'), await sent(page, 'ours')];
    await pause(page, false);
    await expect.poll(() => sent(page, 'theirs')).toBeGreaterThan(before + 5);
    await expect.poll(() => sent(page, 'ours')).toBeGreaterThan(beforeOurs + 5);
    expect(new Set(site.footprints)).toEqual(new Set(['/ours']));
  });

/** A server of sockets that are told something every 20 ms; writes down who opened one, and each message by that name. */
async function startSockets(): Promise<{url: string; heard: string[]; close(): void}> {
  const heard: string[] = [];
  const server = createServer();
  server.on('upgrade', (request, socket) => {
    const name = request.url ?? '';
    const key = createHash('sha1')
      .update(`${request.headers['sec-websocket-key']}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`)
      .digest('base64');
    socket.write(
      `HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${key}\r\n\r\n`,
    );
    const timer = setInterval(() => socket.write(Buffer.from([0x81, 1, 0x78])), 20);
    const isMessage = (part: Buffer): boolean => ((part[0] ?? 0) & 0x0f) < 3; // not a closing frame
    socket.on('data', (part: Buffer) => isMessage(part) && heard.push(name));
    socket.on('error', () => undefined);
    socket.on('close', () => clearInterval(timer));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const {port} = server.address() as AddressInfo;
  return {url: `ws://127.0.0.1:${port}`, heard, close: () => server.close()};
}

for (const [how, way] of Object.entries({
  'sends by it': `again(() => socket.send('x'));`,
  'reads what comes and answers': `socket.addEventListener('message', ({data}) => { if (data && !isPaused) kept(data); });
    again(() => {}); `,
}))
  test(`an open socket of a tracker that ${how} is closed after a no; the site’s own goes on`, async ({page, site}) => {
    const sockets = await startSockets();
    const code = (name: string, at: string): string =>
      party(name, at, `const socket = new WebSocket(at + '/${name}'), kept = socket.send.bind(socket); ${way}`);
    site.page('/tracker.js', code('theirs', sockets.url));
    site.page('/site.js', code('ours', sockets.url.replace('127.0.0.1', 'localhost')));
    site.page(
      '/',
      `<body><script>window.sent = {}; window.isPaused = false</script><ithn>
      <script type="text/plain" data-consent="beacon" src="/tracker.js"></script>`,
      {gate: {onWithdraw: 'none'}},
    );
    await open(page, site, '/');
    await accept(page);
    await page.addScriptTag({url: '/site.js'});
    await expect.poll(() => [...new Set(sockets.heard)].sort(), 'the control').toEqual(['/ours', '/theirs']);
    await pause(page, true);
    await reject(page);
    await expect.poll(() => isSilenced(page)).toBe(true);
    await expect.poll(() => sockets.heard.splice(0).length).toBe(0);
    await pause(page, false);
    await expect.poll(() => sockets.heard.length).toBeGreaterThan(5);
    expect(new Set(sockets.heard)).toEqual(new Set(['/ours']));
    sockets.close();
  });
