import {createHash} from 'node:crypto';
import type {Kysely} from 'kysely';
import {receiptText} from '../model/receipt-text.ts';
import type {AuditRow, Tables} from './tables.ts';

/** The manifest of one run of `ithn audit`, in the chain of all that were sent here. */
export interface AuditRecord {
  readonly version: 1;
  readonly kind: 'audit';
  /** 0, 1, 2 … */
  readonly sequence: number;
  /** By the server's clock, RFC 3339. */
  readonly received: string;
  /** `manifest.json` as it was sent. */
  readonly manifest: object;
  /** SHA-256 of the file `manifest.json`. */
  readonly sha256: string;
  /** The hash of the record before it; null in the first. */
  readonly previous: string | null;
  /** SHA-256 of `receiptText()` of the record. */
  readonly hash: string;
}

export interface AuditFault {
  readonly sequence: number;
  readonly kind: 'changed' | 'missing' | 'inserted';
}

const digest = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Appends a manifest to the chain, once; `isNew` is false where it is there already. */
export const addAudit = (
  database: Kysely<Tables>,
  manifest: object,
  receivedAt: number,
): Promise<{readonly record: AuditRecord; readonly isNew: boolean}> =>
  database.transaction().execute(async (transaction) => {
    // as the command writes the file: parsing keeps the order of the keys
    const sha256 = digest(`${JSON.stringify(manifest, null, 2)}\n`);
    const known = await transaction.selectFrom('ithn_audits').selectAll().where('id', '=', sha256).executeTakeFirst();
    if (known) return {record: read(known), isNew: false};
    const last = await transaction
      .selectFrom('ithn_audits')
      .select(['sequence', 'hash'])
      .orderBy('sequence', 'desc')
      .executeTakeFirst();
    const received = new Date(receivedAt).toISOString();
    const sequence = (last?.sequence ?? -1) + 1;
    const record = {
      version: 1,
      kind: 'audit',
      sequence,
      received,
      manifest,
      sha256,
      previous: last?.hash ?? null,
    } as const;
    const body = receiptText(record);
    const hash = digest(body);
    // two servers at once: the second fails on the primary key, and whoever called tries again
    await transaction.insertInto('ithn_audits').values({sequence, id: sha256, hash, body}).execute();
    return {record: {...record, hash}, isNew: true};
  });

/** Every record in the order of the chain, and what is wrong with the chain. */
export async function listAudits(
  database: Kysely<Tables>,
): Promise<{readonly audits: readonly AuditRecord[]; readonly faults: readonly AuditFault[]}> {
  const rows = await database.selectFrom('ithn_audits').selectAll().orderBy('sequence').execute();
  const faults: AuditFault[] = [];
  const audits: AuditRecord[] = [];
  let previous: string | null = null;
  let next = 0;
  for (const row of rows) {
    const record = parse(row);
    const {sequence} = row;
    if (sequence > next) faults.push({sequence: next, kind: 'missing'});
    else if (record && record.previous !== previous) faults.push({sequence, kind: 'inserted'});
    if (!record || digest(row.body) !== row.hash) faults.push({sequence, kind: 'changed'});
    if (record) audits.push(record);
    previous = row.hash;
    next = sequence + 1;
  }
  return {audits, faults};
}

const read = ({body, hash}: AuditRow): AuditRecord => ({...(JSON.parse(body) as Omit<AuditRecord, 'hash'>), hash});

/** The record in a row; undefined where somebody altered the row so that it is none any more. */
function parse(row: AuditRow): AuditRecord | undefined {
  try {
    const record = read(row);
    return record.sequence === row.sequence && record.sha256 === row.id ? record : undefined;
  } catch {
    return undefined; // no JSON
  }
}
