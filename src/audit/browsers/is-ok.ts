import type {Reply} from './page.ts';

/** https://fetch.spec.whatwg.org/#ok-status */
export const isOk = ({status}: Reply): boolean => status >= 200 && status < 300;
