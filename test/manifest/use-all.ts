/** Everything that a reader can do to an element and to those inside it: press, choose, open, point at, go to by keys. */
import { elementsIn } from '../support/rendered.js';
import { measured } from '../support/place.js';
import { settled } from '../support/scripted-fetch.js';
import { withhold } from '../support/taking.js';

const CONTROLS = 'button, summary, a, input, select, [role=listbox], [part=chart], [part=row]';

const keydown = (key: string) => new KeyboardEvent('keydown', { key, bubbles: true, composed: true });

function use(control: Element): void {
  if (control instanceof HTMLSelectElement) {
    control.selectedIndex = control.selectedIndex === 0 ? 1 : 0;
    control.dispatchEvent(new Event('change', { bubbles: true }));
  } else if (control.role === 'listbox') {
    (control as HTMLElement).focus();
    control.dispatchEvent(keydown('ArrowRight'));
    control.dispatchEvent(keydown('Enter'));
  } else if (control instanceof HTMLElement && control.matches('button, summary, a, input')) {
    control.click();
  } else {
    const { left, top, width, height } = control.getBoundingClientRect();
    const place = { clientX: left + width / 2, clientY: top + height / 2, bubbles: true, composed: true };
    for (const type of ['pointermove', 'click']) control.dispatchEvent(new PointerEvent(type, place));
  }
}

const stay = (event: Event) => {
  if (event.composedPath().some(target => target instanceof HTMLAnchorElement)) event.preventDefault();
};

/** What a press brings is used as well. */
export async function useAll(element: Element, look: () => void): Promise<void> {
  const done = new Set<string>();
  const { give } = withhold();
  addEventListener('click', stay);
  try {
    for (let next: Element | undefined; (next = nextOf(element, done));) {
      use(next);
      await settled();
      look();
    }
    await measured();
    look();
  } finally {
    removeEventListener('click', stay);
    give();
  }
}

/** One control of each kind in each element is enough: rows and entries differ by their data alone. */
function nextOf(element: Element, done: Set<string>): Element | undefined {
  return elementsIn(element).find(control => {
    if (!control.matches(CONTROLS) || (control as HTMLButtonElement).disabled) return false;
    const host = (control.getRootNode() as ShadowRoot).host.localName;
    const kind = [host, control.localName, control.part.value, control.role, control.className].join();
    return !done.has(kind) && done.add(kind);
  });
}
