// Browsers that deliver, keep at it, and remember what was acknowledged.
import {setTimeout} from 'node:timers/promises';
import {makeChain} from './receipts.mjs';

const token = 'the-token-of-this-test-alone';
export const auditor = {authorization: `Bearer ${token}`};

/** Posts one receipt; the status and what was acknowledged, or status 0 where nobody answered. */
export async function send(url, receipt) {
  try {
    const response = await fetch(`${url}receipts`, {
      method: 'POST',
      headers: {'content-type': 'application/json'},
      body: JSON.stringify(receipt),
    });
    const {accepted = [], duplicates = []} = await response.json();
    return {status: response.status, kept: [...accepted, ...duplicates]};
  } catch {
    return {status: 0, kept: []};
  }
}

/**
 * Sends chains of two from `count` browsers at once until `stop()`; each receipt again until it is acknowledged. `urls` is
 * asked anew each time, for the server may come back elsewhere.
 */
export function startSenders(urls, count) {
  const acknowledged = new Set();
  const statuses = new Map();
  let isOver = false;
  const browser = async (index) => {
    while (!isOver) {
      for (const receipt of makeChain(2))
        for (let kept = false; !kept && !isOver;) {
          const all = urls();
          const answer = await send(all[index++ % all.length], receipt);
          statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1);
          for (const id of answer.kept) acknowledged.add(id);
          kept = answer.status === 200;
          if (!kept) await setTimeout(20);
        }
    }
  };
  const browsers = Array.from({length: count}, (_, index) => browser(index));
  return {
    acknowledged,
    statuses,
    async stop() {
      isOver = true;
      await Promise.all(browsers);
    },
  };
}

/** What a collector has, and whether every chain is whole. */
export async function readAll(url) {
  const text = await (await fetch(`${url}receipts`, {headers: auditor})).text();
  const ids = text.split('\n').filter(Boolean).map((line) => JSON.parse(line).receipt.id); // prettier-ignore
  const {valid} = await (await fetch(`${url}verify`, {headers: auditor})).json();
  return {ids, valid};
}
