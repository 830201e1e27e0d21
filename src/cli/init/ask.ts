import {createInterface} from 'node:readline';
import {UsageError} from '../usage-error.ts';

/** One question, asked unless the option of the same name answers it. */
export interface Question {
  readonly key: string;
  readonly text: string;
  /** The value for an empty or missing answer. */
  readonly usual: string;
  /** Whether it is asked, after the answers before it; it is, unless said. */
  readonly isAsked?: (answers: Answers) => boolean;
}

/** What is known then, by key. */
export type Answers = Readonly<Record<string, string | undefined>>;

/** Asks one after the other; with `isSilent` the defaults apply. Throws where the input ends before the last answer. */
export async function ask(
  questions: readonly Question[],
  flags: Readonly<Record<string, unknown>>,
  isSilent: boolean,
): Promise<Answers> {
  const given = Object.entries(flags).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  const answers: Record<string, string> = Object.fromEntries(given);
  const open = questions.filter(({key}) => answers[key] === undefined);
  if (isSilent || open.length === 0) return withUsual(open, answers);
  const terminal = createInterface({input: process.stdin});
  const lines = terminal[Symbol.asyncIterator]();
  for (const {key, text, usual, isAsked} of open) {
    if (isAsked?.(answers) === false) continue;
    // on stderr, because stdout is for what to paste
    process.stderr.write(`${text}${usual && ` [${usual}]`}: `);
    const line: IteratorResult<string, unknown> = await lines.next();
    if (line.done) throw new UsageError(endedEarly(open, answers));
    if (line.value.trim()) answers[key] = line.value.trim();
  }
  terminal.close();
  return withUsual(open, answers);
}

function endedEarly(open: readonly Question[], answers: Answers): string {
  const missing = open.filter(({key, isAsked}) => answers[key] === undefined && isAsked?.(answers) !== false);
  const flags = missing.map(({key, usual}) => `--${key} (${usual || 'none'})`).join(', ');
  return `the input ended before the last answer; give what is missing, or --yes for the defaults in brackets: ${flags}.`;
}

const withUsual = (open: readonly Question[], answers: Answers): Answers => ({
  ...Object.fromEntries(open.filter(({usual}) => usual).map(({key, usual}) => [key, usual])),
  ...answers,
});
