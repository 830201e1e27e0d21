export {config as default} from '../../html/site.mjs';
