// `didomi_token`: base64 of JSON with what is enabled and disabled, in a cookie and in localStorage
// (docs.didomi.io/get-started/general/cookies-and-local-storage). An objection to legitimate interest is a no.
import {decoded, fields, fieldsOf, texts, type ReadRefusals} from './refusal.ts';

export const didomiRefusals: ReadRefusals = ({cookies, local}) =>
  [...cookies('didomi_token'), ...local('didomi_token')].map((raw) => {
    const token = fieldsOf(atob(decoded(raw)));
    const disabled = (...keys: string[]): string[] => keys.flatMap((key) => texts(fields(token[key]).disabled));
    return {categories: disabled('purposes', 'purposes_li'), services: disabled('vendors', 'vendors_li')};
  });
