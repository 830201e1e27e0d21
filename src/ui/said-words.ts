/** The words of a layer whose nodes stay: each is read again when the language or what it says changes. */
export interface SaidWords {
  /** Makes a node say what `read` returns; returns the node. */
  readonly saying: <T extends Node>(node: T, read: () => string) => T;
  /** Writes every word in the language in use. */
  readonly write: () => void;
}

/** Starts with no words; they are written by `write()`. */
export function createSaidWords(): SaidWords {
  const words: [Node, () => string][] = [];
  return {
    saying(node, read) {
      words.push([node, read]);
      return node;
    },
    write() {
      for (const [node, read] of words) {
        const said = read();
        // What has not changed stays the node it is: a reader that stands in it keeps its place.
        if (node.textContent !== said) node.textContent = said;
      }
    },
  };
}
