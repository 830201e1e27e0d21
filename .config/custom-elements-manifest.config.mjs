/** `IthnRightsForm` is `<ithn-rights-form>`: the tags are registered where the analyzer cannot see it. */
const tagOf = (name) => name.replace(/(?!^)(?=[A-Z])/g, '-').toLowerCase();

/** One module for all: what the package ships is `elements.js`, not the sources that the analyzer read. */
const published = {
  name: 'ithn:published-module',
  packageLinkPhase({customElementsManifest: manifest}) {
    const path = 'dist/npm/elements.js';
    const declarations = manifest.modules.flatMap((module) => module.declarations ?? []);
    const elements = declarations.filter(({kind, name}) => kind === 'class' && name.startsWith('Ithn'));
    for (const element of elements) {
      Object.assign(element, {customElement: true, tagName: tagOf(element.name)});
      element.members = element.members?.filter(
        (member) => member.privacy !== 'private' && !member.name.startsWith('#'),
      );
      // The analyzer takes what an element keeps for itself (`@state`) for attributes too.
      element.attributes = element.attributes?.filter(({fieldName}) =>
        element.members?.some(({name, privacy}) => name === fieldName && privacy === 'public'),
      );
    }
    const exports = elements.flatMap(({name, tagName}) => [
      {kind: 'js', name, declaration: {name, module: path}},
      {kind: 'custom-element-definition', name: tagName, declaration: {name, module: path}},
    ]);
    manifest.modules = [{kind: 'javascript-module', path, declarations: elements, exports}];
  },
};

export default {
  globs: ['src/ui/**/*.ts'],
  litelement: true,
  packagejson: false,
  plugins: [published],
};
