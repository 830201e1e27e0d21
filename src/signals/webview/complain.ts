import {createReporter} from '../../consent/reporter.ts';
import {ConsentError} from '../../model/errors.ts';

/** Runs what an app may have spoilt, at once or later; says what failed, each kind of failure once, and goes on. */
export type Guard = (what: string, run: () => unknown) => void;

const wordsOf = (cause: unknown): string =>
  cause instanceof SyntaxError
    ? 'it is no JSON'
    : (cause instanceof Error ? cause.message : String(cause)).replace(/^ithn: /, '');

/** What differs from one message to the next is no news: what came, and the keys that are free. */
const kindOf = (words: string): string =>
  words.replace(/("|\(received)[^]*/, '').replace(/\b(categories|services)\.\S+/, '$1');

export function createGuard(): Guard {
  const {report} = createReporter(document);
  const said = new Set<string>();
  return (what, run) => {
    const complain = (cause: unknown): void => {
      const words = `${what}: ${wordsOf(cause)}`;
      if (said.has(kindOf(words))) return;
      said.add(kindOf(words));
      report('bridge', new ConsentError('bridge', words));
    };
    try {
      // A handler of WKWebView that replies gives a promise.
      Promise.resolve(run()).catch(complain);
    } catch (error) {
      complain(error);
    }
  };
}
