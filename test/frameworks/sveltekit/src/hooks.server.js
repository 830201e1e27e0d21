import {holdResponse} from 'ithn/html';
import {config} from './config.js';

/** Holds the tags in every page, prerendered or rendered for a visitor. */
export const handle = async ({event, resolve}) => holdResponse(event.request, await resolve(event), config);
