// A built app as its visitors meet it, behind a server that counts what they ask for.
import {spawn} from 'node:child_process';
import {createServer, request as ask} from 'node:http';
import {extname, join} from 'node:path';
import {serveFolder} from '../tools/first-visit.mjs';

const counting = (name) => (response) =>
  response
    .writeHead(200, {'content-type': 'text/javascript'})
    .end(`document.body.dataset.${name} = Number(document.body.dataset.${name} ?? 0) + 1;`);

/** What the app's page holds until a yes, and what its code loads then; the app itself has none of them. */
const trackers = {
  '/pixel.gif': (response) => response.writeHead(204).end(),
  '/counter.js': counting('counted'),
  '/statistics.js': counting('triggered'),
};

/** The host of a declared service, whose tags are live in the app's own HTML; the browser finds it at the same server. */
const trackerHost = 'stats.example';
const trackerTypes = {'.js': 'text/javascript', '.html': 'text/html', '.gif': 'image/gif'};

/** The addresses of those tags, in order. */
export const liveTags = ['component.gif', 'frame.html', 'head.js'].map((name) => `//${trackerHost}/${name}`);

/** Runs `npm start` in the project; the port is what it says it listens on. */
async function startOwnServer(project, env) {
  const child = spawn('npm', ['start'], {cwd: project, env, detached: true, stdio: ['ignore', 'pipe', 'pipe']});
  let said = '';
  const close = () => {
    try {
      process.kill(-child.pid);
    } catch {
      // it has ended by itself
    }
  };
  process.once('exit', close);
  const url = await new Promise((done, fail) => {
    const hear = (text) => {
      said += text;
      const found = /http:\/\/(?:127\.0\.0\.1|localhost):[1-9]\d*/.exec(said);
      if (found) done(found[0].replace('localhost', '127.0.0.1'));
    };
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', hear);
    child.once('error', fail);
    child.once('close', () => fail(new Error(`npm start ended before it listened:\n${said}`)));
  });
  return {url, close, said: () => said};
}

/**
 * Serves a built app at a port of its own; `hits` is what was asked for, `said` what its own server printed.
 * @param {string} project its folder
 * @param {{serves?: string, isTriggered?: boolean}} app
 * @param {NodeJS.ProcessEnv} env for the framework's own server
 */
export async function serveApp(project, {serves, isTriggered}, env) {
  const app = serves ? await serveFolder(join(project, serves)) : await startOwnServer(project, env);
  const hits = [];
  const server = createServer((request, response) => {
    const {pathname} = new URL(request.url, 'http://site');
    if (request.headers.host === trackerHost) {
      hits.push(`//${trackerHost}${pathname}`);
      return void response.writeHead(200, {'content-type': trackerTypes[extname(pathname)]}).end();
    }
    hits.push(pathname);
    if (trackers[pathname]) return void trackers[pathname](response);
    const {method, headers} = request;
    const asked = ask(new URL(request.url, app.url), {method, headers}, (answer) => {
      response.writeHead(answer.statusCode, answer.headers);
      answer.pipe(response);
    });
    asked.once('error', () => response.destroy());
    request.pipe(asked);
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  return {
    url: `http://127.0.0.1:${server.address().port}/`,
    hits,
    isTriggered,
    trackerHost,
    live: liveTags,
    said: () => app.said?.() ?? '',
    close() {
      server.closeAllConnections();
      server.close();
      app.close();
    },
  };
}
