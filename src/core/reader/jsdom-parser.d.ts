/** The part of a DOM that Readability works on where there is no browser's; its authors give no types for it. */
declare module '@mozilla/readability/JSDOMParser.js' {
  export interface ParsedNode {
    readonly childNodes: readonly ParsedNode[];
    appendChild(child: ParsedNode): void;
  }
  export interface ParsedElement extends ParsedNode {
    readonly textContent: string;
    setAttribute(name: string, value: string): void;
  }
  export interface ParsedDocument extends ParsedNode {
    readonly documentElement: ParsedElement;
    head: ParsedElement;
    body: ParsedElement;
    title: string;
    createElement(name: string): ParsedElement;
    createTextNode(text: string): ParsedNode;
    getElementsByTagName(name: string): ParsedElement[];
  }
  export default class JSDOMParser {
    parse(source: string, address: string): ParsedDocument;
  }
}
