/** The parts of a site that the signal affects. */
export interface GpcSite {
  readonly categories: readonly {readonly id: string; readonly required?: boolean}[];
  readonly services: readonly {readonly id: string; readonly sale?: boolean; readonly share?: boolean}[];
}

/**
 * What Global Privacy Control (https://www.w3.org/TR/gpc/) denies: advertising with all its services, and every
 * service that sells or shares data.
 */
export const refusedByGpc = ({categories, services}: GpcSite): string[] => [
  ...categories.filter(({id, required}) => id === 'advertising' && !required).map(({id}) => id),
  ...services.filter(({sale, share}) => sale === true || share === true).map(({id}) => id),
];
