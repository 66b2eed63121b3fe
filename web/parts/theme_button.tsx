import { signal } from '@preact/signals';
import { say } from '../state/store.ts';
import { Icon } from './icon.tsx';

type Theme = 'light' | 'dark';

const KEY = 'plancast theme';

function chosenTheme(): Theme | null {
  try {
    const kept = localStorage.getItem(KEY);
    return kept === 'light' || kept === 'dark' ? kept : null;
  } catch {
    return null;
  }
}

const preferred = matchMedia('(prefers-color-scheme: dark)');
const chosen = signal<Theme | null>(chosenTheme());
const system = signal<Theme>(preferred.matches ? 'dark' : 'light');
preferred.addEventListener('change', ({ matches }) => {
  system.value = matches ? 'dark' : 'light';
});

/** The colours shown: those chosen on the page, else those of the system. */
export function themeNow(): Theme {
  return chosen.value ?? system.value;
}

/** Switches between light and dark colours, and keeps the choice on this machine. */
export function ThemeButton() {
  const other: Theme = themeNow() === 'dark' ? 'light' : 'dark';
  const label = say(other === 'dark' ? 'theme_dark' : 'theme_light');
  const change = () => {
    chosen.value = other;
    try {
      localStorage.setItem(KEY, other);
    } catch {
      // A page without storage keeps the choice while it is open.
    }
  };
  return (
    <button type="button" class="plain square" onClick={change} title={label} aria-label={label}>
      <Icon name={other === 'dark' ? 'moon' : 'sun'} />
    </button>
  );
}
