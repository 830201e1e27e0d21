import {ConsentError, type ConsentErrorCode} from '../model/errors.ts';
import {emit} from './events.ts';

/** Says that something failed, in the console and as `ithn-error`; the same thing, and storage at all, only once. */
export type Report = (code: ConsentErrorCode, cause: unknown) => void;

/** Runs what is not ours to trust: page code, storage, odd markup. What it throws is reported, not passed on. */
export type Attempt = <T>(code: ConsentErrorCode, run: () => T) => T | undefined;

export function createReporter(target: EventTarget): {readonly report: Report; readonly attempt: Attempt} {
  const said = new Set<string>();
  const report: Report = (code, cause) => {
    const error = cause instanceof ConsentError ? cause : new ConsentError(code, code + ' failed: ' + String(cause));
    // storage fails in many ways at once: the first is the news
    const key = code === 'storage' ? code : error.message;
    if (said.has(key)) return;
    said.add(key);
    console.error(error);
    emit(target, 'ithn-error', {code: error.code, message: error.message});
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
