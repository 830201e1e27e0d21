// The visitor's rights requests, in one file to load: each is stored and retried until the site has confirmed it.
export {ask} from './requests/ask.ts';
export {openRequests} from './requests/open-requests.ts';
export {resume, sendLast} from './requests/send-waiting.ts';
