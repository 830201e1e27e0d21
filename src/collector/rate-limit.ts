import {createHmac, randomBytes} from 'node:crypto';
import {isIPv6} from 'node:net';

/** Takes tokens from a bucket; returns the seconds to wait where there are not enough. */
export type RateLimit = (client: string, tokens: number) => number;

interface Bucket {
  tokens: number;
  at: number;
}

const minute = 60_000;
const day = 24 * 60 * minute;
/** Buckets in memory: what is full again is dropped, and the oldest where there are too many. */
const most = 20_000;

/**
 * An IPv6 client owns 2^64 addresses: its network is the client, however its address is written (RFC 4291, 2.2), with zeros
 * left out or not. An IPv4 address in an IPv6 one is that address.
 */
export function network(client: string): string {
  const text = client.toLowerCase().replace(/^\[|\]$|%.*$/g, '');
  const [, four] = /^(?:0{0,4}:){2,6}ffff:(\d+\.\d+\.\d+\.\d+)$/.exec(text) ?? [];
  if (four) return four;
  if (isIPv6(text)) {
    const [head = '', tail] = text.split('::');
    const first = head ? head.split(':') : [];
    const last = tail ? tail.split(':') : [];
    const size = 8 - (text.includes('.') ? 1 : 0); // a dotted end is two groups
    const zeros = tail === undefined ? 0 : size - first.length - last.length;
    const groups = [...first, ...Array.from({length: zeros}, () => '0'), ...last];
    return groups
      .slice(0, 4)
      .map((group) => parseInt(group, 16).toString(16))
      .join(':');
  }
  return client;
}

/**
 * A token bucket for each client, full at first, refilled evenly in a minute. No address is kept: buckets go by a keyed
 * hash in memory, and the key is thrown away every day.
 */
export function createRateLimit(perMinute: number, clock: () => number = Date.now): RateLimit {
  let buckets = new Map<string, Bucket>();
  let secret = randomBytes(32);
  let madeAt = clock();

  return (client, tokens) => {
    const now = clock();
    if (now - madeAt > day) {
      buckets = new Map();
      secret = randomBytes(32);
      madeAt = now;
    }
    const key = createHmac('sha256', secret).update(network(client)).digest('base64url');
    const before = buckets.get(key) ?? {tokens: perMinute, at: now};
    const filled = Math.min(perMinute, before.tokens + (Math.max(0, now - before.at) / minute) * perMinute);
    buckets.delete(key); // and in again at the end: the first in the map is the one not seen for longest
    const oldest = buckets.size >= most ? buckets.keys().next() : undefined;
    if (oldest && !oldest.done) buckets.delete(oldest.value);
    const isAllowed = filled >= Math.min(tokens, perMinute);
    buckets.set(key, {tokens: isAllowed ? filled - tokens : filled, at: now});
    return isAllowed ? 0 : Math.ceil(((tokens - filled) / perMinute) * 60);
  };
}
