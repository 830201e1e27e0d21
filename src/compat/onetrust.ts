// my.onetrust.com, "Cookie blocking" (UUID-518074a1): the class; several codes in one class are all needed.
import {words, type Grammar} from './grammar.ts';

const mark = 'optanon-category-';

export const onetrust: Grammar = {
  attributes: [],
  classes: /^optanon-category-/,
  own: /optanon-category-|\bOneTrust\b|\bOptanon|cookielaw\.org|data-domain-script/,
  selector: `[class*="${mark}"]`,
  read: ({get}) => {
    const categories = words(get('class'))
      .filter((name) => name.startsWith(mark))
      .flatMap((name) => name.slice(mark.length).split('-'));
    return categories.length ? {categories} : undefined;
  },
  categories: {c0001: 'session', c0002: 'beacon', c0003: 'persistent', c0004: 'advertising', c0005: 'advertising'},
};
