// github.com/klaro-org/klaro-js, src/consent-manager.js and src/stores.js: JSON of each service and whether it may run,
// percent-encoded, in a cookie or in localStorage; written when the visitor saves. A `storageName` of the site's own cannot
// be known here.
import {decoded, falseOf, fieldsOf, type ReadRefusals} from './refusal.ts';

export const klaroRefusals: ReadRefusals = ({cookies, local}) =>
  [...cookies('klaro'), ...local('klaro')].map((raw) => ({services: falseOf(fieldsOf(decoded(raw)))}));
