/** What kind of thing went wrong; stable, for programs. The message is for people. */
export type ConsentErrorCode =
  | 'config' // the site's configuration or a call has a wrong value
  | 'gesture' // something asked for a yes without the visitor's own gesture
  | 'markup' // held markup that can never be released
  | 'storage' // a choice could not be read or kept
  | 'interface' // a file of the interface did not load
  | 'unmarked' // with `debug`: a host of a service that is not granted was reached
  | 'undeclared' // with `debug`: what a service declares is not there
  | 'theme' // a theme gives a value that cannot be used, or makes one answer weaker than the other
  | 'leftover' // something that a service keeps stayed after a withdrawal
  | 'bridge' // what an app said cannot be followed, or it cannot be told
  | 'request' // a request about data was erased before the site had confirmed it
  | 'listener'; // code of the page, called by us, threw

/** Every error this library makes: says what is wrong, where, what came, what to do. */
export class ConsentError extends Error {
  override readonly name = 'ConsentError';

  constructor(
    readonly code: ConsentErrorCode,
    message: string,
  ) {
    super(`ithn: ${message}`);
  }
}
