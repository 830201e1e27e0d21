// iubenda.com/en/help/1229 and iubenda-cookie-class: classes, purposes by number, the address under `suppressedsrc`.
import {words, type Grammar} from './grammar.ts';

const activated = /^_iub_cs_activate(?:-inline)?$/;

export const iubenda: Grammar = {
  attributes: ['data-iub-purposes'],
  classes: /^_iub_cs_activate/,
  own: /_iub_cs_|\b_iub\b|data-iub-|iubenda\.com|IUB-COOKIE/,
  selector: ':is(._iub_cs_activate,._iub_cs_activate-inline)',
  read: ({get}) => {
    const classes = words(get('class'));
    if (!classes.some((name) => activated.test(name)) || classes.includes('_iub_cs_skip')) return undefined;
    const categories = words(get('data-iub-purposes'));
    return {categories: categories.length ? categories : ['no data-iub-purposes']};
  },
  parked: {suppressedsrc: 'data-src', 'data-suppressedsrc': 'data-src'},
  categories: {1: 'session', 2: 'persistent', 3: 'persistent', 4: 'beacon', 5: 'advertising'},
};
