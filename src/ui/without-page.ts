// What `ithn/elements` is where a bundler builds for a worker: Lit cannot be imported there, and there is nothing to register.
// Code that pages and workers share can import it all the same.
import {ConsentError} from '../model/errors.ts';

/** Stands for every class: there is no element to make of it. */
function NoElement(): never {
  throw new ConsentError('environment', 'elements need a document, and there is none.');
}

export {
  NoElement as IthnAgeGate,
  NoElement as IthnBanner,
  NoElement as IthnDeclaration,
  NoElement as IthnEmbed,
  NoElement as IthnNotice,
  NoElement as IthnPreferences,
  NoElement as IthnReopen,
  NoElement as IthnRightsForm,
  NoElement as IthnUnsubscribe,
};
