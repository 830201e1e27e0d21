/** The command was called incorrectly: the message is printed without a stack, and the exit code is 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** Whether `parseArgs` refused what was typed. */
export const isRefusedArgument = (error: unknown): error is Error =>
  error instanceof TypeError && String((error as {code?: unknown}).code).startsWith('ERR_PARSE_ARGS_');
