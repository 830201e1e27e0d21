import {ConsentError, type ConsentErrorCode} from '../model/errors.ts';
import {emit} from './events.ts';

/** Reports a failure in the console and as `ithn-error`; each message, and any storage failure, only once. */
export type Report = (code: ConsentErrorCode, cause: unknown) => void;

/** Runs code that may throw: page code, storage, odd markup. Errors are reported, not rethrown. */
export type Attempt = <T>(code: ConsentErrorCode, run: () => T) => T | undefined;

export interface Reporter {
  readonly report: Report;
  readonly attempt: Attempt;
}

export function createReporter(): Reporter {
  const said = new Set<string>();
  const report: Report = (code, cause) => {
    const error = cause instanceof ConsentError ? cause : new ConsentError(code, code + ' failed: ' + String(cause));
    // storage fails in many ways at once: only the first is reported
    const key = code === 'storage' ? code : error.message;
    if (said.has(key)) return;
    said.add(key);
    console.error(error);
    emit('ithn-error', {code: error.code, message: error.message});
  };
  return {
    report,
    attempt(code, run) {
      try {
        return run();
      } catch (error) {
        report(code, error);
        return undefined;
      }
    },
  };
}
