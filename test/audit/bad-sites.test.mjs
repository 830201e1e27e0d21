// Sites that misbehave: the pass says what happened, the others go on, and no value of a visitor's gets into a report.
import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {mkdtempSync, readFileSync, readdirSync, rmSync, statSync} from 'node:fs';
import {createServer as createSecureServer} from 'node:https';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {listen} from '../../demo/server/listen.mjs';
import {runAudit} from './run-audit.mjs';

const folder = mkdtempSync(join(tmpdir(), 'ithn-bad-'));
const html = (body) => `<!doctype html><html lang="en"><head><title>Bad</title></head><body>${body}</body></html>`;

const pages = {
  '/hang': html('<img src="http://tracker.invalid/a.gif"><script>setTimeout(() => { for (;;); }, 300);</script>'),
  '/dialogs': html(
    '<script>alert(1); confirm(2); prompt(3); onbeforeunload = (event) => { event.preventDefault(); };</script>',
  ),
  '/loop': html('<script>location.replace("/loop?" + Math.random());</script>'),
  // ten thousand, as fast as they are answered
  '/flood': html(`<script>
    let left = 10_000;
    const ask = async () => { while (left-- > 0) await fetch('/api?' + left, {method: 'HEAD'}).catch(() => {}); };
    for (let one = 0; one < 40; one++) void ask();
  </script>`),
  '/closes': html(`<script>
    if (!navigator.globalPrivacyControl) onload = () => setTimeout(() => window.close(), 100);
  </script>`),
  '/private': html(`<a href="/private?from=person-in-link">more</a><script>
    document.cookie = 'session=secret-in-cookie; path=/';
    localStorage.setItem('cart', 'secret-in-storage');
    console.error('no mail for person@private.example 4111111111111111');
    fetch('/api?token=secret-in-query', {method: 'POST', body: 'secret-in-body', headers: {authorization: 'secret-in-header'}});
  </script>`),
};

/** @type {{port: number, close: () => Promise<void>}} */
let server;
before(async () => {
  server = await listen(0, (request, response) => {
    const {pathname} = new URL(request.url ?? '/', 'http://x');
    if (pathname === '/redirect') return void response.writeHead(302, {location: `/redirect?${Math.random()}`}).end();
    if (pathname === '/download')
      return void response
        .writeHead(200, {'content-type': 'application/zip', 'content-disposition': 'attachment; filename=a.zip'})
        .end('PK');
    const page = pages[pathname];
    if (!page)
      return void response
        .writeHead(pathname === '/api' ? 200 : 404, {'set-cookie': 'id=secret-from-server; Path=/'})
        .end();
    response.writeHead(200, {'content-type': 'text/html; charset=utf-8'}).end(page);
  });
});
after(async () => {
  await server.close();
  rmSync(folder, {recursive: true, force: true});
});

const audit = (url, ...more) => runAudit(folder, url, ...more);
const at = (path, ...more) => audit(`http://localhost:${server.port}${path}`, '--passes', 'gpc', ...more);
const reasons = ({passes}) => passes.map(({reason}) => reason);

describe('ithn audit on sites that misbehave', () => {
  it('can judge nothing where nobody answers, and says so', async () => {
    const {status, read} = await audit('http://localhost:9/', '--passes', 'gpc');
    assert.equal(status, 2);
    assert.match(reasons(read())[0], /host does not answer|ERR_UNSAFE_PORT/);
  });

  it('can judge nothing where the site redirects for ever', async () => {
    const {status, read} = await at('/redirect');
    assert.equal(status, 2);
    assert.deepEqual([...new Set(reasons(read()))], ['the site redirects endlessly']);
  });

  it('can judge nothing behind a certificate that is not valid', async (test) => {
    const key = join(folder, 'key.pem');
    const certificate = join(folder, 'certificate.pem');
    const made = spawnSync('openssl', [
      'req',
      '-x509',
      '-newkey',
      'rsa:2048',
      '-nodes',
      '-subj',
      '/CN=other.example',
      '-days',
      '2',
      '-keyout',
      key,
      '-out',
      certificate,
    ]);
    if (made.status !== 0) return test.skip('no openssl here');
    const secure = createSecureServer({key: readFileSync(key), cert: readFileSync(certificate)}, (_, response) =>
      response.end('x'),
    );
    await new Promise((done) => secure.listen(0, '127.0.0.1', done));
    const {status, read} = await audit(`https://localhost:${secure.address().port}/`, '--passes', 'gpc');
    secure.close();
    assert.equal(status, 2);
    assert.deepEqual([...new Set(reasons(read()))], ['the certificate is not valid for this host']);
  });

  it('takes a download for no page', async () => {
    const {status, read} = await at('/download');
    assert.equal(status, 2);
    assert.deepEqual([...new Set(reasons(read()))], ['the address is a download, not a page']);
  });

  it('ends a pass over a page that hangs, and keeps what it did before', async () => {
    const {read} = await at('/hang', '--timeout', '5000', '--budget', '90');
    const {passes} = read();
    assert.equal(passes.length, 2, 'the other pass goes on');
    for (const {requests} of passes) assert.ok(requests.some(({host}) => host === 'tracker.invalid'));
  });

  it('goes on where a page asks by dialogs', async () => {
    const {status, read} = await at('/dialogs');
    assert.equal(status, 0);
    assert.deepEqual(
      read().passes.map((pass) => pass.status),
      ['complete', 'complete'],
    );
  });

  it('ends a pass over a page that navigates in a loop', async () => {
    const {read} = await at('/loop', '--timeout', '10000');
    for (const reason of reasons(read())) assert.match(reason, /navigates in a loop|went elsewhere/);
  });

  it('ends a pass over a page that sends ten thousand requests, and keeps what came before the limit', async () => {
    // watched for as long as may be asked: it is the number that ends it
    const url = `http://localhost:${server.port}/flood`;
    const {read} = await audit(url, '--passes', 'untouched', '--watch', '60000', '--max-requests', '500');
    const [flooded] = read().passes;
    assert.equal(flooded.status, 'incomplete');
    assert.match(flooded.reason, /^more than 500 requests/);
    assert.equal(flooded.requests.length, 500);
  });

  it('ends a pass over a page that closes its window', async () => {
    // else Chromium lets only a window be closed that a script has opened
    const {status, read} = await at('/closes', '--browser-arg=--blink-settings=allowScriptsToCloseWindows=true');
    const [closed, other] = read().passes;
    assert.equal(closed.status, 'incomplete');
    assert.equal(closed.reason, 'the page closed its window');
    assert.equal(other.status, 'complete');
    assert.equal(status, 0, 'the other pass could be judged');
  });

  it('writes no value of a visitor into any file', async () => {
    const {out, read} = await at('/private', '--fix');
    assert.ok(
      read().passes[0].requests.some(({url}) => url.includes('/api?token=')),
      'the request itself is there',
    );
    assert.ok(
      read().passes[0].items.some(({name}) => name === 'session'),
      'and the cookie',
    );
    const files = readdirSync(out, {recursive: true}).filter((name) => statSync(join(out, name)).isFile());
    assert.ok(files.some((name) => name.endsWith('.har')));
    for (const name of files)
      assert.doesNotMatch(
        readFileSync(join(out, name), 'latin1'),
        /secret-(in|from)|person@|person-in|4111111111111111/,
        name,
      );
  });
});
