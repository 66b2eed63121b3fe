import type { ComponentChildren } from 'preact';

/** What may be wider or higher than its place; the arrow keys scroll it once it is focused. */
export function ScrollArea({
  name,
  label,
  children,
}: {
  name: string;
  label: string;
  children: ComponentChildren;
}) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: without focus the keyboard cannot scroll it (WCAG 2.1.1)
    <section class={name} tabIndex={0} aria-label={label}>
      {children}
    </section>
  );
}
