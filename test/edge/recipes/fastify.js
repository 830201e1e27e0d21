import fastify from 'fastify';
import {holdFastify} from 'ithn/html';
import config from './ithn-config.js';

export const app = fastify();
app.register(holdFastify(config)); // before a plugin that compresses
