import type {Choices} from './choices.ts';
import type {Words} from './words.ts';

/** What every part of the page is drawn from, and how it asks for a change. */
export interface View {
  readonly choices: Choices;
  readonly words: Words;
  /** What is looked for in the list of services; no part of the address. */
  readonly query: string;
  /** Takes a choice. One that is typed replaces the former address; each other is a step that Back takes back. */
  readonly choose: (change: Partial<Choices>, isTyped?: boolean) => void;
  readonly search: (query: string) => void;
  /** Says something to everybody: it is shown for a while, and read out. */
  readonly tell: (text: string) => void;
}
