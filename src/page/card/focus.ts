import { builtin } from '../../extract/builtin.ts';

/** The element that has the focus, in open shadow roots and in frames as well; null where none has it. */
export function focusedElement(document: Document): Element | null {
  let focused: Element | null = builtin(document, 'activeElement');
  if (focused === builtin(document, 'body')) return null;
  for (;;) {
    const inner: Document | ShadowRoot | null | undefined =
      focused?.shadowRoot ?? (focused as HTMLIFrameElement | null)?.contentDocument;
    const within: Element | null = inner ? builtin(inner as Document, 'activeElement') : null;
    if (!within) return focused;
    focused = within;
  }
}
