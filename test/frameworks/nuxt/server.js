// The server that the app's own handler stands in. Nitro's own one takes no port that the system chooses.
import {readFileSync, statSync} from 'node:fs';
import {createServer} from 'node:http';
import {extname, join} from 'node:path';
import {listener} from './.output/server/index.mjs';

const types = {'.js': 'text/javascript', '.css': 'text/css', '.json': 'application/json'};

const server = createServer((request, response) => {
  const {pathname} = new URL(request.url, 'http://site');
  const file = join(import.meta.dirname, '.output/public', pathname);
  if (!statSync(file, {throwIfNoEntry: false})?.isFile()) return void listener(request, response);
  response.writeHead(200, {'content-type': types[extname(file)] ?? 'application/octet-stream'});
  response.end(readFileSync(file));
}).listen(0, '127.0.0.1', () => {
  console.log(`http://127.0.0.1:${server.address().port}`);
});
