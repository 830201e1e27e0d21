import type {Page} from 'playwright-core';
import {blankUrl} from '../model/blank.ts';
import type {Recorder, Visit} from '../visit.ts';

/** WebSockets, which browsers do not report as requests. */
export function recordSockets(visit: Visit): Recorder {
  const {record, options} = visit;
  const follow = (page: Page): void => {
    page.on('websocket', (socket) => {
      if (record.requests.length >= options.maxRequests) return;
      const url = socket.url();
      record.requests.push({
        url: blankUrl(url, options.raw),
        host: new URL(url).hostname,
        method: 'GET',
        kind: 'websocket',
        at: visit.now(),
        phase: visit.phase(),
        page: blankUrl(page.url(), options.raw),
        initiator: 'script',
      });
    });
  };
  follow(visit.page);
  visit.context.on('page', follow);
  return {};
}
