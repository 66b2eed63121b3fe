import { language, notices, refused, say } from '../state/store.ts';
import { Icon } from './icon.tsx';

/** Messages that stay until they are put away, and what the engine refused. */
export function Notices() {
  const lang = language.value;
  return (
    <div class="notices" aria-live="polite">
      {refused.value.map((text) => (
        <div key={text} class="notice bad" role="alert" lang={lang === 'zh' ? 'zh-CN' : 'en'}>
          <p>{text}</p>
        </div>
      ))}
      {notices.value.map(({ id, tone, heading, lines }) => (
        <div key={id} class={`notice ${tone}`}>
          <p>{heading}</p>
          {lines.length === 0 ? null : (
            <ul>
              {lines.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          )}
          <button
            type="button"
            class="plain square"
            aria-label={say('dismiss')}
            title={say('dismiss')}
            onClick={() => {
              notices.value = notices.value.filter((other) => other.id !== id);
            }}
          >
            <Icon name="close" />
          </button>
        </div>
      ))}
    </div>
  );
}
