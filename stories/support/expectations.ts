/** What a story promises, checked in its play function. */
import { expect, waitFor } from 'storybook/test';
import { elementOf, type Play, type ShownElement } from './element-story.js';

/** What a figure that went wrong looks like. */
const NONSENSE = /\b(NaN|Infinity|undefined|null)\b|∞|\[object|Invalid Date|-\$0\.00/;

/** The element says by `:state()` that it is in this state, and says the sentences to everyone. */
export function shows(state: string, ...sentences: (string | RegExp)[]): Play {
  return async context => {
    const element = elementOf(context);
    await waitFor(() => expect(element.matches(`:state(${state})`), `:state(${state})`).toBe(true));
    await complete(element);
    for (const sentence of sentences) {
      await waitFor(() => expect(textOf(element)).toMatch(sentence));
    }
    await expect(textOf(element)).not.toMatch(NONSENSE);
    // What the names that mean harm would do, had one of them been run.
    await expect(globalThis).not.toHaveProperty('hijacked');
  };
}

/** What comes after the picture is a part of it, in the widgets of a view too. */
async function complete(element: Element): Promise<void> {
  await (element as Partial<ShownElement>).updateComplete;
  const inside = [element, ...(element.shadowRoot ? [element.shadowRoot] : [])];
  await Promise.all(inside.flatMap(({ children }) => [...children].map(complete)));
}

/** Amounts and counts, which no date looks like: "1,509.65", "27.4". */
export function figuresIn(text: string): string[] {
  return text.match(/\d+[.,]\d[\d.,]*/g) ?? [];
}

/** All text of an element, through shadow roots, but for the widgets that are out of sight. */
export function textOf(node: Node): string {
  if (node instanceof Text) return node.data.replace(/\s+/g, ' ');
  if (node instanceof Element && node.matches(':state(off)')) return '';
  const inside = [...node.childNodes].map(textOf).join('');
  return node instanceof Element && node.shadowRoot ? `${textOf(node.shadowRoot)} ${inside}` : inside;
}
