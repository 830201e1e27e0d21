import {msg, str} from '@lit/localize';

/** What was allowed: the names in a list. */
export const allowed = (on: string): string => msg(str`Allowed: ${on}`, {id: 'allowed'});
/** What was not: the names in a list. */
export const notAllowed = (off: string): string => msg(str`Not allowed: ${off}`, {id: 'not-allowed'});
