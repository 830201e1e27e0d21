import type {UseStore} from 'idb-keyval';

/** What can go wrong: nothing is read, nothing is written, or it is written and nobody says so. */
export type Fault = 'read' | 'write' | 'late';

export interface Memory {
  readonly use: UseStore;
  fault: Fault | undefined;
  clear(): void;
  get(key: string): unknown;
}

/**
 * As much of IndexedDB as the library uses, in memory and without waiting: one transaction after the other, each whole
 * or not at all. Thousands of histories in a few seconds; others run on the real one.
 */
export function createMemory(): Memory {
  let kept: Map<string, unknown> | undefined;
  let tail: Promise<unknown> = Promise.resolve();
  const memory: Memory = {
    fault: undefined,
    clear: () => (kept = undefined),
    get: (key) => kept?.get(key),
    use: (mode, run) => {
      const result = tail.then(async () => {
        const {fault} = memory;
        const isWrite = mode === 'readwrite';
        if ((fault === 'read' && !isWrite) || (fault === 'write' && isWrite))
          throw new DOMException('', 'UnknownError');
        if (!kept && !isWrite) return undefined;
        const own = new Map(kept);
        const value = await runWhole(own, run);
        if (isWrite) kept = own;
        if (fault === 'late' && isWrite) throw new DOMException('', 'AbortError');
        return value;
      });
      tail = result.catch(() => {});
      return result as Promise<never>;
    },
  };
  return memory;
}

async function runWhole(own: Map<string, unknown>, run: (store: IDBObjectStore) => unknown): Promise<unknown> {
  let pending = 0;
  const transaction: {oncomplete?: () => void} = {};
  const request = (read: () => unknown): object => {
    const made: {result?: unknown; onsuccess?: () => void} = {};
    pending++;
    queueMicrotask(() => {
      made.result = read();
      pending--;
      made.onsuccess?.();
    });
    return made;
  };
  const inside = (range?: IDBKeyRange | string): string[] =>
    [...own.keys()]
      .sort()
      .filter((key) => (typeof range === 'string' ? key === range : (range?.includes(key) ?? true)));
  const store = {
    transaction,
    get: (key: string) => request(() => own.get(key)),
    put: (value: unknown, key: string) => request(() => own.set(key, structuredClone(value))),
    delete: (range: IDBKeyRange | string) => request(() => inside(range).forEach((key) => own.delete(key))),
    getAll: (range: IDBKeyRange, most?: number) =>
      request(() =>
        inside(range)
          .slice(0, most)
          .map((key) => own.get(key)),
      ),
    getAllKeys: (range?: IDBKeyRange) => request(() => inside(range)),
    openCursor: (range: IDBKeyRange) =>
      request(() => {
        const key = inside(range).at(-1);
        return key === undefined ? null : {value: own.get(key)};
      }),
  };
  const value = Promise.resolve(run(store as unknown as IDBObjectStore));
  value.catch(() => {});
  for (let quiet = 0; quiet < 20; quiet = pending ? 0 : quiet + 1) await Promise.resolve();
  transaction.oncomplete?.();
  return value;
}
