/** The switches in the top bar. What is chosen holds on every page, until it is chosen anew. */
import { askAnew, asking } from './endpoint.js';

function onChoice(name: string, current: string | undefined, choose: (value: string) => void): void {
  const select = document.querySelector<HTMLSelectElement>(`select[name="${name}"]`)!;
  select.value = current ?? select.value;
  select.addEventListener('change', () => choose(select.value));
}

/** Colours are the style sheets' business: a choice is a class, and `at-once.js` has set the first. */
function onLook(kind: string): void {
  const { classList } = document.documentElement;
  const key = `demo-${kind}`;
  onChoice(kind, localStorage.getItem(key) ?? undefined, value => {
    localStorage.setItem(key, value);
    classList.remove(...[...classList].filter(name => name.startsWith(`${kind}-`)));
    classList.add(`${kind}-${value}`);
  });
}

/** The words around the figures are this app's own, and English. */
function speak(language: string): void {
  for (const element of asking()) {
    element.lang = language;
    element.dir = language === 'ar' ? 'rtl' : 'ltr';
  }
}

export function connectSwitches(): void {
  const language = localStorage.getItem('demo-language');
  if (language) speak(language);
  onChoice('language', language ?? undefined, value => {
    localStorage.setItem('demo-language', value);
    speak(value);
  });
  onLook('scheme');
  onLook('brand');
  // Stands in for signing out and in as somebody else.
  onChoice('role', /demo-role=(\w+)/.exec(document.cookie)?.[1], role => {
    document.cookie = `demo-role=${role}; path=/; SameSite=Lax`;
    askAnew();
  });
}
