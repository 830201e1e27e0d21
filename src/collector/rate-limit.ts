import {createHmac, randomBytes} from 'node:crypto';
import {isIPv6} from 'node:net';

/** Takes tokens from a bucket; returns the seconds to wait if there are not enough. */
export type RateLimit = (client: string, tokens: number) => number;

interface Bucket {
  tokens: number;
  at: number;
}

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;
/** The maximum number of buckets in memory: full ones are dropped, then the oldest. */
const most = 20_000;

/**
 * An IPv6 client owns 2^64 addresses, so its network counts as the client, in any notation (RFC 4291, 2.2). An
 * IPv4-mapped IPv6 address counts as the IPv4 address.
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
 * A token bucket for each client, initially full, refilled evenly over a minute. No address is stored: buckets use a
 * keyed hash in memory, and the key is discarded every day.
 */
export function createRateLimit(perMinute: number, clock: () => number = Date.now): RateLimit {
  let buckets = new Map<string, Bucket>();
  let secret = randomBytes(32);
  let madeAt = clock();

  return (client, tokens) => {
    const now = clock();
    if (now - madeAt > dayMs) {
      buckets = new Map();
      secret = randomBytes(32);
      madeAt = now;
    }
    const key = createHmac('sha256', secret).update(network(client)).digest('base64url');
    const before = buckets.get(key) ?? {tokens: perMinute, at: now};
    const filled = Math.min(perMinute, before.tokens + (Math.max(0, now - before.at) / minuteMs) * perMinute);
    buckets.delete(key); // reinserted at the end, so the first in the map is the least recently used
    const oldest = buckets.size >= most ? buckets.keys().next() : undefined;
    if (oldest && !oldest.done) buckets.delete(oldest.value);
    const isAllowed = filled >= Math.min(tokens, perMinute);
    buckets.set(key, {tokens: isAllowed ? filled - tokens : filled, at: now});
    return isAllowed ? 0 : Math.ceil(((tokens - filled) / perMinute) * 60);
  };
}
