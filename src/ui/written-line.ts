import {showWritten} from './show-written.ts';

/** The inline script as it stands in the page; the build makes it small (vite.config.ts, writtenLine). */
export const writtenLine = `(${String(showWritten)})()`;
