import {createServer} from 'node:http';
import {holdMiddleware, isLive} from 'ithn/html';
import next from 'next';
import {config} from './app/config.js';

/** Says which tags the page’s own code writes again, so that they can be marked there. */
const onReport = ({left}) => {
  for (const {url, message} of left.filter(isLive)) console.warn(`${url}: ${message}`);
};

const app = next({});
await app.prepare();
const handle = app.getRequestHandler();
const hold = holdMiddleware(config, {onReport});

const server = createServer((request, response) => hold(request, response, () => handle(request, response)));
server.listen(Number(process.env.PORT ?? 3000), '127.0.0.1', () => {
  console.log(`http://127.0.0.1:${Object(server.address()).port}`);
});
