// The interface as the script tag loads it: the banner; the rest comes when it is wanted.
import {announce} from '../consent/meeting.ts';
import {IthnBanner} from './banner.ts';
import {define} from './define.ts';
import {presenter} from './presenter.ts';

export {presenter};

define('ithn-banner', IthnBanner);
announce({presenter});
