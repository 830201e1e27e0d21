import {createConsent} from 'ithn';
import 'ithn/elements';
import config from '../ithn.config.json';

export const consent = createConsent(config);
