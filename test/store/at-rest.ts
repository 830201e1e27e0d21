import {waitUntil} from '../tools/wait-until.ts';

const isOurs = (name: string): boolean => name === 'ithn' || name === 'ithn2';

/** Connections that are being opened or not closed yet, and transactions under way. */
const busy = new Set<object>();
const {open} = IDBFactory.prototype;
const {transaction, close} = IDBDatabase.prototype;

IDBFactory.prototype.open = function (name, version) {
  const request = open.call(this, name, version);
  if (isOurs(name)) {
    busy.add(request);
    request.addEventListener('success', () => void (busy.add(request.result), busy.delete(request)));
    request.addEventListener('error', () => busy.delete(request));
  }
  return request;
};
IDBDatabase.prototype.transaction = function (...given) {
  const made = transaction.call(this, ...given);
  if (isOurs(this.name)) {
    busy.add(made);
    for (const end of ['complete', 'abort']) made.addEventListener(end, () => busy.delete(made));
  }
  return made;
};
IDBDatabase.prototype.close = function () {
  busy.delete(this);
  close.call(this);
};

/**
 * Fulfilled when nothing is read from or written to the library's databases any more, nor anything that follows from it:
 * a page that was stopped ends what it has begun, and that must not come into the next test.
 */
export const atRest = (): Promise<void> => {
  let quiet = 0;
  return waitUntil(() => (quiet = busy.size ? 0 : quiet + 1) > 3, 'the databases come to rest', {interval: 0});
};
