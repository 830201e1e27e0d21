/** One module for all: what the package ships is `elements.js`, not the sources that the analyzer read. */
const published = {
  name: 'ithn:published-module',
  packageLinkPhase({customElementsManifest: manifest}) {
    const path = 'dist/npm/elements.js';
    const declarations = manifest.modules.flatMap((module) => module.declarations ?? []);
    const elements = declarations.filter((declaration) => declaration.customElement);
    for (const element of elements) {
      element.members = element.members?.filter(
        (member) => member.privacy !== 'private' && !member.name.startsWith('#'),
      );
    }
    const exports = elements.flatMap(({name, tagName}) => {
      const declaration = {name, module: path};
      return tagName ? [{kind: 'custom-element-definition', name: tagName, declaration}] : [];
    });
    manifest.modules = [{kind: 'javascript-module', path, declarations: elements, exports}];
  },
};

export default {
  globs: ['src/ui/**/*.ts'],
  litelement: true,
  packagejson: false,
  plugins: [published],
};
