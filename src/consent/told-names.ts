/** Unknown names of categories and services that have already been reported on this page. */
export const toldNames = new Set<string>();
