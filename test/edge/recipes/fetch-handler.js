import {holdHandler} from 'ithn/html';
import config from './ithn-config.js';

export default {fetch: holdHandler((request) => fetch(request), config)};
