import {createReporter, type Report} from '../consent/reporter.ts';
import {define} from './define.ts';

/** Made when it is needed: a server has no document. It reports each thing once. */
let report: Report | undefined;

/** The second layer, fetched when it is wanted or about to be. Where it does not come the next wish asks again. */
export const loadPreferences = (): Promise<void> =>
  import('./preferences.ts').then(
    ({IthnPreferences}) => define('ithn-preferences', IthnPreferences),
    (error: unknown) => {
      report ??= createReporter().report;
      report('load', error);
    },
  );
