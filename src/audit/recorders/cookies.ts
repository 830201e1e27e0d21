import {dayMs} from '../../model/day.ts';
import type {Recorder} from '../pass-log.ts';
import type {Visit} from '../visit.ts';

/** The whole jar at the end of every phase: what scripts have set and what servers have, but no value. */
export function recordCookies({profile, record, phase}: Visit): Recorder {
  return {
    async note() {
      for (const {name, domain, expires, httpOnly, secure, sameSite} of await profile.cookies())
        record.items.push({
          kind: 'cookie',
          name,
          host: domain.replace(/^\./, ''),
          phase: phase(),
          days: expires < 0 ? 0 : Math.round(((expires * 1000 - Date.now()) / dayMs) * 100) / 100,
          httpOnly,
          secure,
          ...(sameSite && {sameSite}),
        });
    },
  };
}
