import {css} from './css.ts';

const buttons = css`
  ithn-declaration th > button {
    all: unset;
    cursor: pointer;
  }
  ithn-declaration th > button::after {
    content: ' ↕';
  }
  ithn-declaration th[aria-sort='ascending'] > button::after {
    content: ' ↑';
  }
  ithn-declaration th[aria-sort='descending'] > button::after {
    content: ' ↓';
  }
  ithn-declaration th > button:focus-visible {
    outline: 2px solid;
    outline-offset: 2px;
  }
  @media print {
    ithn-declaration th > button::after {
      content: none !important;
    }
  }
`;

/**
 * Makes a table that the page's server has written sortable by its head, in the page's own tree; everything else of it
 * stays. A cell may say its rank in `data-sort`. Returns the way to take it back.
 */
export function makeSortable(table: HTMLTableElement): () => void {
  const root = table.getRootNode() as (Document | ShadowRoot) & Partial<DocumentOrShadowRoot>;
  if (root.adoptedStyleSheets && !root.adoptedStyleSheets.includes(buttons)) root.adoptedStyleSheets.push(buttons);
  const heads = [...(table.tHead?.rows[0]?.cells ?? [])];
  heads.forEach((head, column) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.append(...head.childNodes);
    button.addEventListener('click', () => {
      const isDescending = head.ariaSort === 'ascending';
      for (const other of heads) other.ariaSort = null;
      head.ariaSort = isDescending ? 'descending' : 'ascending';
      for (const body of table.tBodies) sortBody(body, column, isDescending);
    });
    head.append(button);
  });
  return () => {
    for (const head of heads) {
      head.ariaSort = null;
      head.querySelector('button')?.replaceWith(...(head.querySelector('button')?.childNodes ?? []));
    }
  };
}

function sortBody(body: HTMLTableSectionElement, column: number, isDescending: boolean): void {
  const language = body.closest('[lang]')?.getAttribute('lang') || undefined;
  const {compare} = new Intl.Collator(language, {numeric: true});
  const key = ({cells}: HTMLTableRowElement): string => cells[column]?.dataset.sort ?? cells[column]?.textContent ?? '';
  const rows = [...body.rows].sort((one, other) => {
    const order = compare(key(one).trim(), key(other).trim());
    return isDescending ? -order : order;
  });
  body.append(...rows);
}
