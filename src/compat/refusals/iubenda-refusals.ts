// `_iub_cs-<site>`: percent-encoded JSON with `purposes` by number, or with `consent` where the site asks for all at once.
// Without both of them the visitor has not answered.
import {decoded, everything, falseOf, fieldsOf, type ReadRefusals} from './refusal.ts';

export const iubendaRefusals: ReadRefusals = ({cookies}) =>
  cookies(/^_iub_cs-\d+$/).map((raw) => {
    const {consent, purposes} = fieldsOf(decoded(raw));
    return purposes === undefined && consent === false ? everything : {categories: falseOf(purposes)};
  });
