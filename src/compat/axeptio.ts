// The convention of Axeptio's documentation for embeds: the vendor by the name it has in the account.
import type {Grammar} from './grammar.ts';

export const axeptio: Grammar = {
  attributes: ['data-requires-vendor-consent'],
  own: /data-(?:requires|hide-on)-vendor-consent|\b_?axcb\b|axeptio/i,
  selector: '[data-requires-vendor-consent]',
  read: ({get}) => {
    const service = get('data-requires-vendor-consent')?.trim();
    return service ? {services: [service]} : undefined;
  },
};
