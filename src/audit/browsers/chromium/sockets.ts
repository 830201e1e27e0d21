import type {Page} from 'playwright-core';
import {blankUrl} from '../../model/blank.ts';
import {isFull, momentOf, type PassLog, type Recorder} from '../../pass-log.ts';

/** WebSockets, which browsers do not report as requests. */
export function recordSockets(log: PassLog, first: Page): Recorder {
  const {record, raw} = log;
  const follow = (page: Page): void => {
    page.on('websocket', (socket) => {
      if (isFull(log)) return;
      const url = socket.url();
      record.requests.push({
        url: blankUrl(url, raw),
        host: new URL(url).hostname,
        method: 'GET',
        kind: 'websocket',
        ...momentOf(log),
        page: blankUrl(page.url(), raw),
        initiator: 'script',
      });
    });
  };
  follow(first);
  first.context().on('page', follow);
  return {};
}
