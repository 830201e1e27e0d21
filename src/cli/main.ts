import {parseArgs} from 'node:util';
import {ConsentError} from '../model/errors.ts';
import type {Command} from './command.ts';
import {commands} from './commands.ts';
import {isRefusedArgument, UsageError} from './usage-error.ts';
import {version} from './version.ts';

/** Runs `ithn ARGS…`; returns the exit code: 0 nothing is wrong, 1 something was found, 2 it could not be done. */
export async function main(args: readonly string[]): Promise<number> {
  const [name, ...rest] = args;
  try {
    if (name === undefined || name.startsWith('-')) return answer(args);
    const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
    if (!command)
      throw new UsageError(
        `unknown command "${name}"; the commands are ${list()}. Run "ithn --help" for a description of each.`,
      );
    if (rest.includes('--help')) return print(helpOf(name, command));
    return await (await command.load()).run(rest);
  } catch (error) {
    console.error(wordsOf(error));
    return 2;
  }
}

/** `ithn --help` and `ithn --version`; without anything it is the help too. */
function answer(args: readonly string[]): number {
  const {values} = parseArgs({
    args: [...args],
    options: {help: {type: 'boolean', short: 'h'}, version: {type: 'boolean', short: 'v'}},
  });
  return print(values.version ? version : help());
}

const list = (): string => Object.keys(commands).join(', ') || 'none';

const help = (): string =>
  [
    'Usage: ithn COMMAND …',
    '',
    ...Object.entries(commands).map(describe),
    '',
    'Run "ithn COMMAND --help" for the meaning of each option.',
  ].join('\n');

const helpOf = (name: string, {usage, summary, options}: Command): string => {
  const width = Math.max(...Object.keys(options).map((option) => option.length));
  const lines = Object.entries(options).map(([option, meaning]) => `  ${option.padEnd(width)}  ${meaning}`);
  return [`ithn ${name} ${usage}`, '', summary, '', ...lines].join('\n');
};

const describe = ([name, {usage, summary}]: [string, Command]): string => `  ithn ${name} ${usage}\n      ${summary}`;

function print(text: string): number {
  console.log(text);
  return 0;
}

/** Errors that the user can fix are printed as a message; any other is our fault and keeps its stack. */
function wordsOf(error: unknown): string {
  if (error instanceof ConsentError) return error.message;
  if (error instanceof UsageError || isRefusedArgument(error)) return `ithn: ${error.message}`;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
