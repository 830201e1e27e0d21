import type {Settings} from '../../consent/settings.ts';
import type {SeenItem} from './record.ts';

/** What is the library's own, and is kept only because there is a choice. */
export const isOwn = ({kind, name}: Pick<SeenItem, 'kind' | 'name'>, settings: Settings | undefined): boolean =>
  (kind === 'cookie' && ['ithn', '__Host-ithn', settings?.storage.cookie].includes(name)) ||
  (kind === 'indexeddb' && name === 'ithn') ||
  /^ithn[-.:]/.test(name);
