import compression from 'compression';
import express from 'express';
import {holdMiddleware} from 'ithn/html';
import config from './ithn-config.js';

export const app = express();
app.use(compression()); // above: what is held is compressed afterwards
app.use(holdMiddleware(config));
app.use(express.static(`${import.meta.dirname}/public`));
