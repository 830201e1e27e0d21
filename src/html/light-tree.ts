import type {html, Token, TreeAdapter, TreeAdapterTypeMap} from 'parse5';

/**
 * A node that knows its parent but not its children: parse5 needs no more to follow a document, and memory stays
 * constant for documents of any length.
 */
export interface LightNode {
  readonly name: string;
  readonly namespace: html.NS;
  readonly attributes: Token.Attribute[];
  parent: LightNode | null;
  /** Of a template. */
  content: LightNode | null;
  mode: html.DOCUMENT_MODE;
}

export type LightMap = TreeAdapterTypeMap<
  LightNode,
  LightNode,
  LightNode,
  LightNode,
  LightNode,
  LightNode,
  LightNode,
  LightNode,
  LightNode,
  LightNode
>;

const createNode = (name = '', namespace = '' as html.NS, attributes: Token.Attribute[] = []): LightNode => ({
  name,
  namespace,
  attributes,
  parent: null,
  content: null,
  mode: 'no-quirks' as html.DOCUMENT_MODE,
});

const nothing = (): void => {};
const none = (): null => null;
const noText = (): string => '';
const no = (): false => false;

/** The element created last; the parser reads it immediately. */
let created: LightNode | undefined;

/** Returns the element created since the last call. */
export function takeCreated(): LightNode | undefined {
  const element = created;
  created = undefined;
  return element;
}

/** Created once: a small page takes longer to set up than to read. */
export const lightTree: TreeAdapter<LightMap> = {
  createDocument: () => createNode(),
  createDocumentFragment: () => createNode(),
  createElement(name, namespace, attributes) {
    return (created = createNode(name, namespace, attributes));
  },
  createCommentNode: () => createNode(),
  createTextNode: () => createNode(),
  appendChild: (parent, node) => void (node.parent = parent),
  insertBefore: (parent, node) => void (node.parent = parent),
  detachNode: (node) => void (node.parent = null),
  getParentNode: (node) => node.parent,
  setTemplateContent(template, content) {
    template.content = content;
    content.parent = template; // so that what is in it finds the marks around it
  },
  getTemplateContent: (template) => template.content ?? template,
  setDocumentMode: (document, mode) => void (document.mode = mode),
  getDocumentMode: (document) => document.mode,
  getAttrList: (element) => element.attributes,
  getTagName: (element) => element.name,
  getNamespaceURI: (element) => element.namespace,
  isElementNode: (node): node is LightNode => node.name !== '',
  isTextNode: no as unknown as (node: LightNode) => node is LightNode,
  isCommentNode: no as unknown as (node: LightNode) => node is LightNode,
  isDocumentTypeNode: no as unknown as (node: LightNode) => node is LightNode,
  getFirstChild: none,
  getChildNodes: () => [],
  insertText: nothing,
  insertTextBefore: nothing,
  adoptAttributes: nothing,
  setDocumentType: nothing,
  setNodeSourceCodeLocation: nothing,
  getNodeSourceCodeLocation: none,
  updateNodeSourceCodeLocation: nothing,
  getTextNodeContent: noText,
  getCommentNodeContent: noText,
  getDocumentTypeNodeName: noText,
  getDocumentTypeNodePublicId: noText,
  getDocumentTypeNodeSystemId: noText,
};
