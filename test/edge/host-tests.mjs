// What must be so wherever pages are held on their way out.
import assert from 'node:assert/strict';
import {it} from 'node:test';
import {hold} from 'ithn/html';
import {config} from '../html/site.mjs';
import {answers, get, page} from './pages.mjs';

const bytesOf = (path) => Buffer.concat(answers[path][2].map((one) => Buffer.from(one)));

/**
 * @param address Where the host listens.
 * @param refused How it answers instead of a page in UTF-16.
 * @param lengthOfNothing What the runtime itself says of any answer without a body, where it says something.
 */
export function testHost(address, refused, lengthOfNothing) {
  it('holds a page, and takes back what was said of its bytes', async () => {
    const {status, headers, body} = await get(`${address()}/page`);
    const expected = Buffer.from(hold(page, config).html);
    assert.deepEqual([status, body.toString()], [200, expected.toString()]);
    assert.deepEqual([headers.etag, headers['set-cookie']], [undefined, ['a=b']]);
    assert.ok([undefined, String(expected.length)].includes(headers['content-length']), headers['content-length']);
  });

  it('answers HEAD as it would GET, without the length of the page that is not sent', async () => {
    const {status, headers, body} = await get(`${address()}/page`, {}, 'HEAD');
    assert.deepEqual([status, headers.etag, body.length], [200, undefined, 0]);
    const {body: sent} = await get(`${address()}/page`);
    const lengths = [undefined, String(sent.length), lengthOfNothing];
    assert.ok(lengths.includes(headers['content-length']), headers['content-length']);
  });

  it('leaves a tag that does not end as it came, behind one that is held', async () => {
    const {body} = await get(`${address()}/cut`);
    const [text] = answers['/cut'][2];
    const held = text.replace('<img src', '<img data-consent="beacon" data-service="stats" data-src');
    assert.equal(body.toString(), held);
  });

  it('leaves hosts that only resemble a declared one', async () => {
    assert.deepEqual((await get(`${address()}/near`)).body, bytesOf('/near'));
  });

  it('holds in other encodings without touching their bytes', async () => {
    const {body} = await get(`${address()}/arabic`);
    assert.equal(
      body.toString('latin1'),
      `<p>\xc7\xe1<img data-consent="beacon" data-service="stats" data-src=//stats.example/a>`,
    );
  });

  it('leaves whatever is no whole page', async () => {
    const data = await get(`${address()}/data`);
    assert.deepEqual([data.body, data.headers.etag], [bytesOf('/data'), '"2"']);
    const part = await get(`${address()}/part`);
    assert.deepEqual([part.status, part.body], [206, bytesOf('/part')]);
    assert.equal((await get(`${address()}/none`)).status, 204);
  });

  it('refuses a page in UTF-16 with a word', async () => refused(await get(`${address()}/wide`)));
}
