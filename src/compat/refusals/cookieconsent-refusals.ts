// github.com/orestbida/cookieconsent, src/utils/cookies.js: JSON of what was accepted, percent-encoded, in the cookie or in
// localStorage under `cc_cookie`; version 2 too. A `cookie.name` of the site's own cannot be known here.
import {decoded, fields, fieldsOf, texts, type ReadRefusals} from './refusal.ts';

export const cookieconsentRefusals: ReadRefusals = ({cookies, local}) =>
  [...cookies('cc_cookie'), ...local('cc_cookie')].map((raw) => {
    const {categories, services} = fieldsOf(decoded(raw));
    if (!Array.isArray(categories)) throw new TypeError('no categories');
    const allowed = Object.entries(fields(services)).map(([category, names]) => [category, texts(names)] as const);
    return {allBut: {categories: texts(categories), services: Object.fromEntries(allowed)}};
  });
