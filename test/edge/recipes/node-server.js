import {createServer} from 'node:http';
import {holdMiddleware} from 'ithn/html';
import config from './ithn-config.js';

const hold = holdMiddleware(config);

/** `handle` answers, such as the request handler of a Next.js app: `app.getRequestHandler()`. */
export const createHoldingServer = (handle) =>
  createServer((request, response) => hold(request, response, () => handle(request, response)));
