// `axeptio_cookies` is JSON with `$$completed`; the vendors are lists with commas around: `axeptio_all_vendors` and
// `axeptio_authorized_vendors` (the names: WordPress plugin axeptio-sdk-integration).
import {decoded, fieldsOf, type ReadRefusals} from './refusal.ts';

const vendors = (raw: string): string[] => decoded(raw).split(',').filter(Boolean);

export const axeptioRefusals: ReadRefusals = ({cookies}) => {
  const isAnswered = cookies('axeptio_cookies').some((raw) => fieldsOf(decoded(raw)).$$completed === true);
  if (!isAnswered) return [];
  const allowed = cookies('axeptio_authorized_vendors').map(vendors);
  const all = cookies('axeptio_all_vendors').flatMap(vendors);
  return [{services: all.filter((one) => !allowed.length || allowed.some((list) => !list.includes(one)))}];
};
