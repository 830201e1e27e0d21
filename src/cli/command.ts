/** What a command's file exports: a function that does the work and returns the documented exit code. */
export interface CommandFile {
  /**
   * @param args The arguments after the command's name. 0: nothing is wrong; 1: something was found; 2: it failed.
   */
  run(args: string[]): Promise<number>;
}

/** A command by its name, as `ithn --help` lists it. */
export interface Command {
  /** What stands behind the name: `PATH… [--check]`. */
  readonly usage: string;
  /** What it does, in one line. */
  readonly summary: string;
  /** Each option as it is written, and what it means. */
  readonly options: Readonly<Record<string, string>>;
  readonly load: () => Promise<CommandFile>;
}
