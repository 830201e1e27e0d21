import type {Words} from './finding.ts';

/** Something that a browser does not record. */
export interface Gap extends Words {
  readonly id: string;
  /** The rules that rest on it; they are not judged. */
  readonly rules: readonly string[];
}
