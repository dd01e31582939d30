/** How the element of a story is made, kept and found. */
import type { Meta, StoryContext, StoryObj } from '@storybook/web-components-vite';
import '../../src/define.js';
import type { ConsumptionClient, Mode, People, ReportDocument } from '../../src/index.js';

export interface ElementArgs {
  report?: ReportDocument;
  endpoint?: string;
  month?: string;
  mode?: Mode;
  hiddenSeries?: readonly string[];
  people?: People;
  withoutDownloads?: boolean;
  userHref?: string;
  agentHref?: string;
  modelHref?: string;
}

/** An element of ours, as far as stories touch it. */
export type ShownElement = HTMLElement &
  ElementArgs & { client?: ConsumptionClient; refresh(): void; readonly updateComplete: Promise<boolean> };

export type ElementMeta = Meta<ElementArgs>;
export type ElementStory = StoryObj<ElementArgs>;
export type Play = NonNullable<ElementStory['play']>;
export type Context = StoryContext<ElementArgs>;

/** Makes the client that a story's element asks: nobody else's answers are in it. */
export interface Asking {
  readonly client: () => ConsumptionClient;
}

const storyOf = new WeakMap<Element, string>();

/** The element by its properties; for all renderings of a story the same, so that a switch of the theme keeps its state. */
export function renderElement(
  args: ElementArgs,
  { canvasElement, component, id, parameters }: Context,
): Node {
  const kept = canvasElement.querySelector<ShownElement>(String(component));
  const element =
    kept && storyOf.get(kept) === id ? kept : (document.createElement(String(component)) as ShownElement);
  if (element !== kept) {
    storyOf.set(element, id);
    const { client } = parameters as Partial<Asking>;
    if (client) element.client = client();
  }
  return Object.assign(element, args);
}

/** The same with something inside. */
export function renderWith(...children: (() => Node)[]): NonNullable<ElementMeta['render']> {
  return (args, context) => {
    const element = renderElement(args, context as Context) as ShownElement;
    if (!element.hasChildNodes()) element.append(...children.map(child => child()));
    return element;
  };
}

/** The host's own words for a state. */
export function words(slot: string, text: string): () => Node {
  return () => Object.assign(document.createElement('span'), { slot, textContent: text });
}

export function elementOf({
  canvasElement,
  component,
}: Pick<Context, 'canvasElement' | 'component'>): ShownElement {
  const element = canvasElement.querySelector<ShownElement>(String(component));
  if (!element) throw new Error(`The story shows no <${String(component)}>.`);
  return element;
}
