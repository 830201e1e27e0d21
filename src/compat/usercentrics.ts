// support.usercentrics.com, article 18656524460700: the service by the exact name it has in the admin interface.
import type {Grammar} from './grammar.ts';

export const usercentrics: Grammar = {
  attributes: ['data-usercentrics', 'data-uc-hash'],
  own: /data-usercentrics|data-uc-|usercentrics\.eu|\bUC_UI\b/,
  selector: '[data-usercentrics]',
  read: ({get}) => {
    const service = get('data-usercentrics')?.trim();
    return service ? {services: [service]} : undefined;
  },
  parked: {'data-uc-src': 'data-src'},
};
