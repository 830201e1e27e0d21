/** What kind of thing went wrong; stable, for programs. The message is for people. */
export type ConsentErrorCode =
  | 'config' // the site's configuration or a call has a wrong value
  | 'environment' // there is no document here, as on a server
  | 'gesture' // code asked for a yes without a user gesture
  | 'markup' // held markup that can never be released
  | 'storage' // a choice could not be read or kept
  | 'interface' // a file of the interface did not load
  | 'load' // another file did not load
  | 'unmarked' // with `debug`: a host of a service that is not granted was reached
  | 'undeclared' // with `debug`: something that a service declares does not exist
  | 'theme' // a theme has an invalid value, or makes one answer weaker than the other
  | 'leftover' // stored items of a service remained after a withdrawal
  | 'bridge' // a message from an app is invalid, or one to it cannot be sent
  | 'request' // a request about data was erased before the site had confirmed it
  | 'listener'; // code of the page, called by us, threw

/** Every error of this library. The message states what is wrong, where, what was received and what to do. */
export class ConsentError extends Error {
  override readonly name = 'ConsentError';

  constructor(
    readonly code: ConsentErrorCode,
    message: string,
  ) {
    super(`ithn: ${message}`);
  }
}
