import {holdHandler} from 'ithn/html';
import ithnConfig from './ithn-config.js';

export default holdHandler((request, context) => context.next(request), ithnConfig);
export const config = {path: '/*'};
