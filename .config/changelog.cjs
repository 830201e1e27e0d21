// How a changeset is written into CHANGELOG.md: its text alone, without the commit that brought it. CommonJS, because
// changesets requires it.

/** One entry of a list; further lines and paragraphs are indented under it. */
async function getReleaseLine({summary}) {
  const lines = summary.split('\n').map((line) => line.trimEnd());
  return `- ${lines.join('\n  ')}`;
}

/** The package depends on no other of this repository. */
async function getDependencyReleaseLine() {
  return '';
}

module.exports = {getReleaseLine, getDependencyReleaseLine};
