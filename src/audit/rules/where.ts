import type {Breach} from '../model/finding.ts';
import type {KeptItem, SentRequest} from './evidence.ts';
import {sourceOf} from './source-of.ts';

type Where = Pick<Breach, 'subject' | 'pass' | 'phase' | 'url' | 'place'>;

/** What a breach by a request is about, and where it was seen. */
export const whereSent = ({pass, phase, request}: SentRequest): Where => ({
  subject: request.host,
  pass: pass.id,
  phase: phase.id,
  url: pass.url,
  place: request.place,
});

/** What a breach by a stored item is about, and where it was seen. */
export const whereKept = ({pass, phase, item}: KeptItem): Where => ({
  subject: `${item.kind}:${item.name}`,
  pass: pass.id,
  phase: phase.id,
  url: pass.url,
  place: sourceOf(pass, item),
});
