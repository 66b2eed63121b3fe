import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { Icon } from './icon.tsx';

/** A button that opens a small panel below the header; Escape or a click elsewhere closes it. */
export function Menu({
  label,
  icon,
  children,
}: {
  label: string;
  icon: 'share' | 'files';
  children: ComponentChildren;
}) {
  const id = useId();
  return (
    <>
      <button type="button" class="plain" popovertarget={id} aria-label={label} title={label}>
        <Icon name={icon} />
        <span class="wide">{label}</span>
      </button>
      <section id={id} popover="auto" class="menu" aria-label={label}>
        {children}
      </section>
    </>
  );
}
