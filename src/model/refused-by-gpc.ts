interface Site {
  readonly categories: readonly {readonly id: string; readonly required?: boolean}[];
  readonly services: readonly {readonly id: string; readonly sale?: boolean; readonly share?: boolean}[];
}

/**
 * What Global Privacy Control (https://www.w3.org/TR/gpc/) says no to: advertising, whatever it carries, and every service
 * that sells or shares data.
 */
export const refusedByGpc = ({categories, services}: Site): string[] => [
  ...categories.filter(({id, required}) => id === 'advertising' && !required).map(({id}) => id),
  ...services.filter(({sale, share}) => sale === true || share === true).map(({id}) => id),
];
