import type {Finding, Severity, Words} from './finding.ts';
import type {Gap} from './gap.ts';
import type {Production} from './production.ts';
import type {PassRecord, StoreKind} from './record.ts';

/** A host that was contacted or an item that was stored, in all passes. */
export interface InventoryEntry {
  readonly kind: StoreKind | 'host';
  readonly name: string;
  /** Of a thing that was kept: the host that it belongs to. */
  readonly host: string;
  readonly service?: string;
  readonly categories?: readonly string[];
  readonly declared: boolean;
  readonly firstParty: boolean;
  /** Longest life of a cookie in days. */
  readonly days?: number;
  readonly sameSite?: string;
  readonly count: number;
  /** Answers under which it was seen. */
  readonly under: readonly string[];
  readonly passes: readonly string[];
}

/** A rule as reports carry it. */
export interface ReportedRule {
  readonly id: string;
  readonly severity: Severity;
  readonly title: Words;
  readonly why: Words;
  readonly mend: Words;
}

/** The whole report; its JSON form follows audit.schema.json. */
export interface Report {
  readonly $schema: 'urn:ithn:audit:1';
  readonly url: string;
  readonly startedAt: string;
  readonly milliseconds: number;
  /** What this report states and what it does not. */
  readonly statement: Words;
  readonly tool: {
    readonly name: 'ithn';
    readonly version: string;
    readonly browser: string;
    readonly userAgent: string;
    readonly autoconsent?: string;
    readonly node: string;
  };
  readonly configuration: {
    readonly from: 'given' | 'page' | 'none';
    readonly sha256?: string;
    /** The fingerprint of it that receipts of consent have as their `config`. */
    readonly receipts?: string;
    readonly fault?: string;
  };
  readonly banner?: string;
  /** The reports of visitors' browsers that were judged, if given. */
  readonly production?: Production;
  /** What the browser does not record, with the rules that were not judged because of it; none for Chromium. */
  readonly gaps?: readonly Gap[];
  readonly summary: Readonly<Record<Severity, number>>;
  /** Findings of the baseline that are left out. */
  readonly known: number;
  readonly rules: readonly ReportedRule[];
  readonly findings: readonly Finding[];
  readonly passes: readonly Omit<PassRecord, 'tags'>[];
  readonly inventory: readonly InventoryEntry[];
}
