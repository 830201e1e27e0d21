import {within} from '../page/ask.ts';
import type {StoreKind} from '../model/record.ts';
import type {Recorder} from '../pass-log.ts';
import type {Visit} from '../visit.ts';

/** Names of what the origin of a frame keeps; runs in the page. */
async function readNames(): Promise<Record<Exclude<StoreKind, 'cookie'>, string[]>> {
  const read = async (work: () => string[] | Promise<string[]>): Promise<string[]> => {
    try {
      return await work();
    } catch {
      return []; // this frame may not look, so it cannot keep either
    }
  };
  return {
    local: await read(() => Object.keys(localStorage)),
    session: await read(() => Object.keys(sessionStorage)),
    indexeddb: await read(async () => (await indexedDB.databases()).flatMap(({name}) => name ?? [])),
    cache: await read(() => caches.keys()),
    worker: await read(async () =>
      (await navigator.serviceWorker.getRegistrations()).map(({scope}) => new URL(scope).pathname),
    ),
  };
}

/** What every frame keeps beside cookies, by its names. */
export function recordStorage({profile, record, phase}: Visit): Recorder {
  return {
    async note() {
      const seen = new Set<string>();
      for (const frame of profile.pages().flatMap((page) => page.frames())) {
        if (!/^https?:/.test(frame.url())) continue;
        const {origin, hostname} = new URL(frame.url());
        if (seen.has(origin)) continue;
        const names = await within(frame.evaluate(readNames), 3000).catch(() => undefined);
        if (!names) continue;
        seen.add(origin);
        for (const kind of ['local', 'session', 'indexeddb', 'cache', 'worker'] as const)
          for (const name of names[kind]) record.items.push({kind, name, host: hostname, phase: phase()});
      }
    },
  };
}
