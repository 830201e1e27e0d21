import type {Report} from '../model/report.ts';

const columns = [
  'kind',
  'name',
  'host',
  'service',
  'categories',
  'declared',
  'firstParty',
  'days',
  'sameSite',
  'count',
  'under',
  'passes',
] as const;

/** A cell as in RFC 4180; a spreadsheet must not read names from a page as formulas. */
function cell(value: string | number | boolean | readonly string[] | undefined): string {
  const text = typeof value === 'object' ? value.join(' ') : String(value ?? '');
  const plain = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}

/** The inventory: every host contacted and item stored, one per line. */
export const toCsv = ({inventory}: Report): string =>
  [columns.join(','), ...inventory.map((entry) => columns.map((name) => cell(entry[name])).join(','))].join('\r\n') +
  '\r\n';
