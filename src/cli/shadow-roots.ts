/**
 * Gives the elements of a saved page the open shadow roots that its markup declares, as a browser does while
 * it reads the page; jsdom leaves them in their templates.
 */
export function attachShadowRoots(root: Document | ShadowRoot): void {
  for (const template of root.querySelectorAll<HTMLTemplateElement>('template[shadowrootmode="open" i]')) {
    const host = template.parentElement;
    if (!host || host.shadowRoot || !canHost(host)) continue;
    const shadow = host.attachShadow({ mode: 'open' });
    shadow.append(template.content);
    template.remove();
    attachShadowRoots(shadow);
  }
}

const HOSTS = 'article aside blockquote body div footer h1 h2 h3 h4 h5 h6 header main nav p section span';

/** As the DOM standard has it: custom elements, and some others. */
function canHost({ localName }: Element): boolean {
  return localName.includes('-') || HOSTS.split(' ').includes(localName);
}
