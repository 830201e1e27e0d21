// Fetched at the first change of mind: removes what services that are shut now have left in the browser.
export {cleanUp} from './gate/clean-up.ts';
