import {ask, within} from '../page/ask.ts';
import {readFacts} from '../page/read-facts.ts';
import {blankUrl} from '../model/blank.ts';
import type {Recorder} from '../pass-log.ts';
import type {Visit} from '../visit.ts';

/** What the page itself shows and says at the end of every phase. */
export function recordFacts(visit: Visit): Recorder {
  const {record, options} = visit;
  return {
    async note() {
      const {page} = visit;
      const facts = await within(page.evaluate(readFacts), 4000).catch(() => undefined);
      if (!facts) return;
      const {ahead, ...read} = facts;
      const hasWayBack = (await ask(page, 'hasWayBack')) ?? false;
      const isAsking = (await ask(page, 'survey')) !== undefined;
      record.facts.push({...read, phase: visit.phase(), url: blankUrl(page.url(), options.raw), hasWayBack, isAsking});
      for (const frame of page.frames().slice(1))
        if (/^https?:/.test(frame.url()) && !record.frames.includes(frame.url()))
          record.frames.push(blankUrl(frame.url(), options.raw));
      for (const {url, kind} of ahead) {
        const host = new URL(url).hostname;
        const isKnown = record.requests.some((one) => one.host === host && one.kind === kind);
        if (!isKnown)
          record.requests.push({
            ...{url: blankUrl(url, options.raw), host, kind, method: 'CONNECT', initiator: 'parser'},
            ...{at: visit.now(), phase: visit.phase(), page: blankUrl(page.url(), options.raw)},
          });
      }
    },
  };
}
