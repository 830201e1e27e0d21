// npm: c15t, `saveConsentToStorage`: JSON in localStorage, and a cookie `c.necessary:1,i.t:…` that names only what is allowed.
import {falseOf, fieldsOf, type ReadRefusals} from './refusal.ts';

const names = ['c15t', 'privacy-consent-storage'];

export const c15tRefusals: ReadRefusals = ({cookies, local}) => [
  ...local(...names).map((raw) => ({categories: falseOf(fieldsOf(raw).consents)})),
  ...names
    .flatMap((name) => cookies(name))
    .map((raw) => {
      if (!raw.includes(':')) throw new TypeError('no fields');
      const given = [...raw.matchAll(/(?:^|,)(?:c|consents)\.(\w+):1(?=,|$)/g)].map(([, name = '']) => name);
      return {allBut: {categories: given}};
    }),
];
