import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/** What may be wider or higher than its place; where it is, it takes the focus, so that the arrow keys scroll it. */
export function ScrollArea({
  name,
  label,
  children,
}: {
  name: string;
  label: string;
  children: ComponentChildren;
}) {
  const element = useRef<HTMLElement>(null);
  useEffect(() => {
    const { current } = element;
    if (current === null) return undefined;
    const observer = new ResizeObserver(() => {
      const { scrollWidth, clientWidth, scrollHeight, clientHeight } = current;
      if (scrollWidth > clientWidth || scrollHeight > clientHeight) current.tabIndex = 0;
      else current.removeAttribute('tabindex');
    });
    for (const watched of [current, ...current.children]) observer.observe(watched);
    return () => observer.disconnect();
  }, []);
  return (
    <section class={name} ref={element} aria-label={label}>
      {children}
    </section>
  );
}
