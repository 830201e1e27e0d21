import {createReporter} from '../../consent/reporter.ts';
import {ConsentError} from '../../model/errors.ts';

/**
 * Runs code that an app may have broken, synchronously or later; reports each kind of failure once, and continues.
 */
export type AppAttempt = (what: string, run: () => unknown) => void;

const wordsOf = (cause: unknown): string =>
  cause instanceof SyntaxError
    ? 'it is not JSON'
    : (cause instanceof Error ? cause.message : String(cause)).replace(/^ithn: /, '');

/** Values and free keys differ between messages, so they do not make a failure new. */
const kindOf = (words: string): string =>
  words.replace(/("|\(received)[^]*/, '').replace(/\b(categories|services)\.\S+/, '$1');

export function createAppAttempt(): AppAttempt {
  const {report} = createReporter();
  const said = new Set<string>();
  return (what, run) => {
    const complain = (cause: unknown): void => {
      const words = `${what}: ${wordsOf(cause)}`;
      if (said.has(kindOf(words))) return;
      said.add(kindOf(words));
      report('bridge', new ConsentError('bridge', words));
    };
    try {
      // A WKWebView handler with a reply returns a promise.
      Promise.resolve(run()).catch(complain);
    } catch (error) {
      complain(error);
    }
  };
}
