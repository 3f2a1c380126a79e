import { newsPage, paragraph } from './news-page.ts';

/** The paragraphs of every hostile page: the first two are in the corpus, the second in other words. */
export const witness = [
  'Witkoff, Rubio and Zelenskyy spoke on Sunday about the summit in Alaska. “We covered almost all the other issues necessary for a peace deal,” Steve Witkoff said.',
  '“The contact line is the worst line for talking, and the Europeans support this,” Zelenskyy told reporters in Brussels.',
  'Nobody in the room expected the talks to be over soon, and the delegations had ordered dinner long before the night came.',
];

/** What a page does to the objects that it shares with everybody who does not look twice. */
const overrides = `
  const fail = () => { throw new Error('the page says no'); };
  const trap = (object, ...keys) => {
    for (const key of keys) {
      const was = Object.getOwnPropertyDescriptor(object, key);
      Object.defineProperty(object, key, was && was.get ? { get: fail, configurable: true } : { value: fail });
    }
  };
  const { highlights } = CSS;
  const read = Range.prototype.toString;
  /** What is highlighted, told with what the page has kept for itself. */
  window.highlighted = () => {
    const all = [];
    for (const [name, highlight] of highlights) {
      for (const range of highlight) all[all.length] = name + ': ' + Reflect.apply(read, range, []);
    }
    return all;
  };
  trap(Document.prototype, 'createTreeWalker', 'createRange', 'cloneNode', 'visibilityState', 'querySelectorAll');
  trap(Node.prototype, 'textContent', 'parentNode', 'isConnected', 'nodeType', 'contains', 'getRootNode', 'cloneNode');
  trap(Element.prototype, 'localName', 'querySelector', 'getAttribute', 'attachShadow', 'append');
  trap(CharacterData.prototype, 'data', 'length');
  trap(Range.prototype, 'setStart', 'setEnd', 'toString', 'getBoundingClientRect');
  trap(HighlightRegistry.prototype, 'set', 'delete', 'clear', 'get');
  trap(EventTarget.prototype, 'addEventListener');
  trap(MutationObserver.prototype, 'observe', 'takeRecords', 'disconnect');
  trap(Function.prototype, 'bind');
  trap(Map.prototype, 'get', 'set');
  trap(Array.prototype, 'flatMap', 'push', 'map');
  window.MutationObserver = window.Highlight = window.Range = window.AbortController = undefined;
  Object.defineProperty(Object.prototype, 'crossquotePageScript', { get: fail, set: fail });`;

/** Elements whose names hide properties of the document and of a form. */
const clobbering = `
  <h1>Talks go on<img name="title" alt=""></h1>
  <p id="crossquotePageScript"></p><p id="crossquoteDressed"></p><p id="browser"></p><p id="chrome"></p>
  <form id="everything">${[
    'parentNode',
    'nodeType',
    'localName',
    'textContent',
    'isConnected',
    'contains',
    'attributes',
    'getRootNode',
    'ownerDocument',
  ]
    .map(name => `<input type="hidden" name="${name}">`)
    .join('')}
    ${paragraph(witness[2] ?? '')}
  </form>
  ${[
    'body',
    'visibilityState',
    'createRange',
    'createTreeWalker',
    'defaultView',
    'documentElement',
    'contentType',
    'cloneNode',
    'location',
    'host',
  ]
    .map(name => `<img name="${name}" alt="">`)
    .join('')}`;

/** An element of the page's own that answers to whatever happens to it with an error. */
const customElement = `
  customElements.define('touchy-element', class extends HTMLElement {
    static observedAttributes = ['class', 'id', 'style'];
    constructor() { super(); window.touched = (window.touched ?? 0) + 1; }
    adoptedCallback() { throw new Error('adopted'); }
    attributeChangedCallback() { throw new Error('changed'); }
    disconnectedCallback() { window.touched += 1_000; }
  });`;

/** Talks like the extension to whoever listens to the page. */
const forging = `
  const forged = [
    { type: 'extract' }, { type: 'moved' }, { type: 'idle' }, { type: 'off' }, { type: 'check', tabId: 1 },
    { type: 'place', visit: 'forged', quotations: [], corpus: { reports: 1, excluded: [] } },
    { type: 'paint', visit: 'forged' },
  ];
  setInterval(() => {
    for (const message of forged) {
      postMessage(message, '*');
      document.dispatchEvent(new CustomEvent(message.type, { detail: message }));
      dispatchEvent(new MessageEvent('message', { data: message }));
      try { (window.chrome ?? window.browser).runtime.sendMessage(message); } catch {}
    }
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    dispatchEvent(new Event('visibilitychange'));
  }, 20);`;

const pages: Record<string, () => string> = {
  overrides: () =>
    page([...witness.map(paragraph), '<touchy-element>Read on</touchy-element>'], overrides, customElement),
  clobbering: () => page([...witness.map(paragraph), clobbering]),
  forging: () => page(witness.map(paragraph), forging),
  'own-highlights': () =>
    page(
      witness.map(paragraph),
      '',
      `
      const range = new Range();
      range.selectNodeContents(document.querySelector('h1'));
      CSS.highlights.set('search', new Highlight(range));
      CSS.highlights.set('crossquote', new Highlight(range));`,
    ),
  'text-nodes': () =>
    page(
      witness.map(paragraph),
      '',
      `
      const crowd = document.createElement('p');
      for (let i = 0; i < 100_000; i++) crowd.append(i % 50 ? 'word ' : 'sentence. ');
      document.querySelector('.article-body').append(crowd);`,
    ),
  deep: () => page([...witness.map(paragraph), `${'<div>'.repeat(5_000)}deep down${'</div>'.repeat(5_000)}`]),
  editable: () => page([`<div contenteditable="true">${witness.map(paragraph).join('')}</div>`]),
  plain: () => page(witness.map(paragraph)),
};

/** A page that does its worst, by its name; null where there is none of that name. */
export function hostilePage(name: string): string | null {
  return pages[name]?.() ?? null;
}

/** @param before script that runs before the body is there; @param after one that runs at the end */
function page(body: string[], before = '', after = ''): string {
  const html = newsPage({
    language: 'en',
    site: 'The Odd Witness',
    headline: 'Talks go on into the night',
    url: 'https://odd-witness.example/talks',
    body: body.join('\n'),
  });
  return html
    .replace('</head>', () => `<script>{${before}}</script></head>`)
    .replace('</body>', () => `<script>{${after}}</script></body>`);
}
