import {msg} from '@lit/localize';

/** That the browser's signal was heard, in words: CCPA Regulations §7025(c)(6); and what a yes means in spite of it. */
export const gpcText = (): string =>
  msg(
    'Your browser sends a Global Privacy Control signal, and we honour it: targeted advertising is off unless you allow it on this site yourself.',
    {id: 'gpc'},
  );
