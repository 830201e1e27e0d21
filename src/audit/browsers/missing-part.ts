/** What is missing, and the command that installs it. */
export class MissingPart extends Error {
  override readonly name = 'MissingPart';
}
