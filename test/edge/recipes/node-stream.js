import {createReadStream, createWriteStream} from 'node:fs';
import {Duplex} from 'node:stream';
import {pipeline} from 'node:stream/promises';
import {holdStream} from 'ithn/html';
import config from './ithn-config.js';

export const holdFile = (from, to) =>
  pipeline(createReadStream(from), Duplex.fromWeb(holdStream(config)), createWriteStream(to));
