import type { ComponentChild } from 'preact';
import { useRef } from 'preact/hooks';

interface Props<Name extends string> {
  /** What the tabs are for, said aloud. */
  label: string;
  tabs: readonly { name: Name; title: ComponentChild }[];
  current: Name;
  onChange(name: Name): void;
  /** What the current tab shows. */
  children: ComponentChild;
}

/**
 * Tabs after the pattern of the ARIA Authoring Practices: one stop of the tab key, arrows go on to the next
 * and show it at once.
 */
export function Tabs<Name extends string>({ label, tabs, current, onChange, children }: Props<Name>) {
  const list = useRef<HTMLDivElement>(null);
  const go = (at: number) => {
    const target = (at + tabs.length) % tabs.length;
    const tab = tabs[target];
    if (!tab) return;
    onChange(tab.name);
    list.current?.querySelectorAll<HTMLElement>('[role=tab]')[target]?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const at = tabs.findIndex(({ name }) => name === current);
    const forward = list.current && getComputedStyle(list.current).direction === 'rtl' ? -1 : 1;
    const targets: Record<string, number> = {
      ArrowRight: at + forward,
      ArrowLeft: at - forward,
      Home: 0,
      End: tabs.length - 1,
    };
    const target = targets[event.key];
    if (target === undefined) return;
    event.preventDefault();
    go(target);
  };
  return (
    <>
      <div ref={list} class="tabs" role="tablist" aria-label={label} onKeyDown={onKeyDown}>
        {tabs.map(({ name, title }) => (
          <button
            key={name}
            type="button"
            role="tab"
            id={`tab-${name}`}
            aria-selected={name === current}
            aria-controls="tab-panel"
            tabIndex={name === current ? 0 : -1}
            onClick={() => onChange(name)}
          >
            {title}
          </button>
        ))}
      </div>
      <section id="tab-panel" role="tabpanel" aria-labelledby={`tab-${current}`}>
        {children}
      </section>
    </>
  );
}
