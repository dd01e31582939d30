import { expect, userEvent, waitFor } from 'storybook/test';
import { februaryReport, mismatched } from '../test/fixtures/reports.js';
import type { ElementMeta, ElementStory } from './support/element-story.js';
import { textOf } from './support/expectations.js';
import { reportValidator } from './support/report-validator.js';

const meta: ElementMeta = {
  title: 'View/Report validator',
  component: 'consumption-view',
  parameters: { controls: { disable: true } },
};
export default meta;

const written = (document: unknown) => JSON.stringify(document, null, 2);

/** A mistake of each kind that backends make. */
function broken(): string {
  const { currency, totals, ...rest } = februaryReport();
  const wrong = { ...totals, cost: '2,080.82', requests: '1024', unknown_field: currency };
  return written({ ...rest, totals: wrong });
}

const documents = {
  'A good document': written(februaryReport()),
  'A broken one': broken(),
  'One that does not add up': written(mismatched()),
  'Not JSON': written(februaryReport()).replace('"currency"', "'currency'"),
};

type Name = keyof typeof documents;

const startingWith = (name: Name): ElementStory => ({
  render: () => reportValidator({ [name]: documents[name], ...documents }),
});

const inside = (canvas: HTMLElement) => canvas.querySelector('report-validator')!.shadowRoot!;
const view = (canvas: HTMLElement) => inside(canvas).querySelector('consumption-view');
const says = (canvas: HTMLElement, words: RegExp) =>
  waitFor(() => expect(textOf(inside(canvas))).toMatch(words));
const shows = (canvas: HTMLElement, state: string) =>
  waitFor(() => expect(view(canvas)?.matches(`:state(${state})`)).toBe(true));

export const Valid: ElementStory = {
  ...startingWith('A good document'),
  play: async ({ canvasElement }) => {
    await says(canvasElement, /its parts add up\./);
    await shows(canvasElement, 'ready');
    await says(canvasElement, /\$2,080\.82/);
  },
};

/** What is wrong, in which line, and what the reader of such a document is told. */
export const Broken: ElementStory = {
  ...startingWith('A broken one'),
  play: async ({ canvasElement }) => {
    await says(canvasElement, /not a consumption report.* 3 places:/);
    await says(canvasElement, /currency: is missing/);
    await says(canvasElement, /totals\.cost: expected money/);
    await says(canvasElement, /totals\.requests: expected a number/);
    await shows(canvasElement, 'error');
  },
};

export const NotAddingUp: ElementStory = {
  ...startingWith('One that does not add up'),
  play: async ({ canvasElement }) => {
    await says(canvasElement, /do not add up\. .* add up to .*, totals\.\w+ is .*: .* too (little|much)/);
    await shows(canvasElement, 'ready');
    await shows(canvasElement, 'mismatch');
  },
};

export const NotJson: ElementStory = {
  ...startingWith('Not JSON'),
  play: async ({ canvasElement }) => {
    await says(canvasElement, /This is not JSON\. One place:\s+Line 3:/);
    await expect(view(canvasElement)).toBeNull();
  },
};

/** From an example to a finding to its place in the document, and to another figure, by keys alone. */
export const ByKeyboard: ElementStory = {
  ...startingWith('A good document'),
  play: async ({ canvasElement }) => {
    const field = inside(canvasElement).querySelector('textarea')!;
    await shows(canvasElement, 'ready');
    const [, example] = inside(canvasElement).querySelectorAll<HTMLElement>('.examples button');
    example?.focus();
    await userEvent.keyboard('{Enter}');
    const finding = await waitFor(() => {
      const found = inside(canvasElement).querySelector<HTMLElement>('li button');
      if (!found) throw new Error('Nothing is found.');
      return found;
    });
    await expect(finding.textContent).toMatch(/currency:\s+is missing/);
    finding.focus();
    await userEvent.keyboard('{Enter}');
    await expect(inside(canvasElement).activeElement).toBe(field);
    // What somebody types is read after a pause.
    field.value = '{ "schema_version": "2.0" }';
    field.dispatchEvent(new Event('input', { bubbles: true }));
    await says(canvasElement, /schema_version: expected version 1/);
  },
};
