// The interface as the script tag loads it: the banner; the rest comes when it is wanted.
import {announce} from './consent/shared.ts';
import {IthnBanner} from './ui/banner.ts';
import {define} from './ui/define.ts';
import {presenter} from './ui/present.ts';

export {presenter};

define('ithn-banner', IthnBanner);
announce({presenter});
