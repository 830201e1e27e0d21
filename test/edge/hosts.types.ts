// The types of the real servers take what holds pages; compiled with everything else, never run.
import {createServer} from 'node:http';
import fastify from 'fastify';
import {holdFastify, holdHandler, holdMiddleware} from '../../src/html.ts';

const config = {policy: {revision: 1, effective: '2026-11-01', url: '/privacy'}};
const hold = holdMiddleware(config);

createServer((request, response) => hold(request, response, () => response.end()));
void fastify().register(holdFastify(config));
export const handle: (request: Request, context: {next: () => Promise<Response>}) => Promise<Response> = holdHandler(
  (_request, context: {next: () => Promise<Response>}) => context.next(),
  config,
);
