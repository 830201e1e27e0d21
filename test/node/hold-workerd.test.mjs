import assert from 'node:assert/strict';
import {once} from 'node:events';
import {createServer} from 'node:http';
import {resolve} from 'node:path';
import {after, before, describe} from 'node:test';
import {testHost} from '../edge/host-tests.mjs';
import {answer} from '../edge/pages.mjs';
import {startWorkerd} from '../edge/workerd.mjs';

describe('holdHandler() in Cloudflare’s workerd', () => {
  let origin;
  let workerd;
  before(async () => {
    origin = createServer(answer).listen(0, '127.0.0.1');
    await once(origin, 'listening');
    const entry = resolve(import.meta.dirname, '../edge/recipes/fetch-handler.js');
    workerd = await startWorkerd(entry, `127.0.0.1:${origin.address().port}`);
  });
  after(async () => {
    await workerd?.stop();
    origin.closeAllConnections();
    origin.close();
  });
  testHost(
    () => workerd.url,
    ({status, body}) => {
      assert.equal(status, 500);
      assert.ok(!body.includes('<\0p'), 'nothing of the page goes out');
      assert.match(workerd.said(), /tags cannot be held in a page with the charset UTF-16LE; send it in UTF-8/);
    },
  );
});
