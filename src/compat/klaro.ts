// github.com/klaro-org/klaro-js, src/consent-manager.js: `data-name` is the service's.
import {loaders, type Grammar} from './grammar.ts';

export const klaro: Grammar = {
  attributes: ['data-name'],
  own: /\bklaro\b/i,
  selector: `script[type="text/plain"][data-name],${loaders}[data-name]:is([data-src],[data-href],[data-srcset])`,
  read: ({name, get}) => {
    const service = get('data-name')?.trim();
    const isHeld =
      name === 'script'
        ? get('type') === 'text/plain'
        : ['data-src', 'data-href', 'data-srcset'].some((one) => get(one) !== undefined);
    return service && isHeld ? {services: [service]} : undefined;
  },
};
