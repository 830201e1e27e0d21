import type {CDPSession, Frame, Page} from 'playwright-core';
import {blankUrl} from '../../model/blank.ts';
import type {Place, SeenRequest} from '../../model/record.ts';
import {isFull, type PassLog} from '../../pass-log.ts';

/** https://chromedevtools.github.io/devtools-protocol/tot/Network/#type-Initiator, as far as it is of use. */
interface Initiator {
  readonly type: string;
  readonly url?: string;
  readonly lineNumber?: number;
  readonly columnNumber?: number;
  readonly stack?: Stack;
}
interface Stack {
  readonly callFrames: readonly {readonly url: string; readonly lineNumber: number; readonly columnNumber: number}[];
  readonly parent?: Stack;
}

/** Ties what the debugging protocol says of who asked to the requests that are recorded, by address and order. */
export async function watchInitiators(
  log: PassLog,
  first: Page,
): Promise<{
  expect(url: string, seen: SeenRequest): void;
  stop(): void;
}> {
  const waiting = new Map<string, SeenRequest[]>();
  const early = new Map<string, Initiator[]>();
  const {raw} = log;
  const context = first.context();

  const settle = (seen: SeenRequest, initiator: Initiator): void => {
    seen.initiator = initiator.type === 'parser' || initiator.type === 'script' ? initiator.type : 'other';
    const place = placeOf(initiator);
    if (place) seen.place = {...place, url: blankUrl(place.url, raw)};
  };
  const follow = (session: CDPSession): void => {
    session.on('Network.requestWillBeSent', ({request, initiator}) => {
      const seen = waiting.get(request.url)?.shift();
      if (seen) settle(seen, initiator);
      else if (!isFull(log)) early.set(request.url, [...(early.get(request.url) ?? []), initiator]);
    });
    void session.send('Network.enable').catch(() => {}); // the page is gone again
  };
  const attach = async (target: Page | Frame): Promise<void> => {
    try {
      follow(await context.newCDPSession(target));
    } catch {
      // a frame that shares its parent's session, or one that is gone again
    }
  };
  context.on('page', (page) => void attach(page));
  first.on('frameattached', (frame) => void attach(frame));
  await attach(first);

  return {
    expect(url, seen) {
      const initiator = early.get(url)?.shift();
      if (initiator) settle(seen, initiator);
      else waiting.set(url, [...(waiting.get(url) ?? []), seen]);
    },
    stop: () => waiting.clear(),
  };
}

/** The line of the document, or the innermost line of a script that has an address. */
function placeOf({url, lineNumber, columnNumber, stack}: Initiator): Place | undefined {
  for (let at = stack; at; at = at.parent) {
    const frame = at.callFrames.find((one) => /^https?:/.test(one.url));
    if (frame) return {url: frame.url, line: frame.lineNumber + 1, column: frame.columnNumber + 1};
  }
  if (!url || !/^https?:/.test(url)) return undefined;
  return {
    url,
    ...(lineNumber !== undefined && {line: lineNumber + 1}),
    ...(columnNumber !== undefined && {column: columnNumber + 1}),
  };
}
