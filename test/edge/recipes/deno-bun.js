import {holdHandler} from 'ithn/html';
import config from './ithn-config.js';

const origin = process.env.ORIGIN; // the server behind this one, such as http://127.0.0.1:8080

const forward = (request) => {
  const {pathname, search} = new URL(request.url);
  return fetch(new Request(new URL(pathname + search, origin), request));
};

export default {fetch: holdHandler(forward, config)};
