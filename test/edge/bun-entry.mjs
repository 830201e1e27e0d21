// What `bun run` does with an export that has `fetch`, on the loopback alone.
import site from './recipes/deno-bun.js';

console.log(`Listening on ${globalThis.Bun.serve({hostname: '127.0.0.1', port: 0, fetch: site.fetch}).url.href}`);
