/**
 * A widget as it stands on the page → a scene. What it has drawn is read, not drawn again: the picture is the one
 * that the reader sees, in their colours, fonts, language and width, without what only makes sense on a page.
 */
import { marksIn } from './marks-in.js';
import { paintOf } from './paint.js';
import type { Paint, Scene, TextMark } from './scene.js';
import { measured } from './text-lines.js';
import { directionOf, fontOf } from './text-style.js';

export interface SceneOptions {
  /** One line below the picture: what somebody has to know who finds it elsewhere, such as the month. */
  readonly caption?: string;
}

/** The caption, and the space above it, take this much from the picture's lower edge. */
const CAPTION_HEIGHT = 28;

/**
 * @param widget an element that shows figures, on view
 * @throws if it has drawn nothing
 */
export function sceneOf(widget: Element, { caption = '' }: SceneOptions = {}): Scene {
  const root = widget.shadowRoot;
  const { left, top, width, bottom } = widget.getBoundingClientRect();
  if (!root || width === 0) throw new Error(`<${widget.localName}> shows nothing.`);
  const origin = { x: left, y: top };
  const marks = marksIn(root, { origin, opacity: 1, clip: null });
  const height = bottom - origin.y;
  return {
    width,
    height: caption ? height + CAPTION_HEIGHT : height,
    background: backgroundOf(widget),
    title: saidBy(root.querySelector('[part~="heading"]')),
    description: [saidBy(root.querySelector(SUMMARY)), caption].filter(Boolean).join('\n'),
    marks: caption ? [...marks, captionMark(caption, widget, width, height)] : marks,
  };
}

const SUMMARY = '[part~="summary"]';

function saidBy(element: Element | null): string {
  return element instanceof HTMLElement ? element.innerText.replace(/\s+/g, ' ').trim() : '';
}

/** At the edge that lines begin at, below the last of them. */
function captionMark(text: string, widget: Element, width: number, height: number): TextMark {
  const card = getComputedStyle(widget);
  const quiet = getComputedStyle(widget.shadowRoot?.querySelector(SUMMARY) ?? widget);
  const font = { ...fontOf(quiet), size: 12 };
  const direction = directionOf(text, quiet);
  const inset = (side: 'Left' | 'Right' | 'Bottom') =>
    parseFloat(card[`padding${side}`]) + parseFloat(card[`border${side}Width`]);
  const fitting = Math.min(measured(text, { font, direction }).width, width - inset('Left') - inset('Right'));
  return {
    kind: 'text',
    text,
    x: card.direction === 'rtl' ? width - inset('Right') - fitting : inset('Left'),
    baseline: height - inset('Bottom') + CAPTION_HEIGHT,
    width: fitting,
    direction,
    font,
    paint: paintOf(quiet.color) ?? BLACK,
  };
}

const BLACK: Paint = { color: '#000000', opacity: 1 };
const WHITE: Paint = { color: '#ffffff', opacity: 1 };

/** The card's own surface or, where a host made it transparent, what lies behind it. */
function backgroundOf(widget: Element): Paint {
  for (let element: Element | null = widget; element; element = parentOf(element)) {
    const paint = paintOf(getComputedStyle(element).backgroundColor);
    if (paint?.opacity === 1) return paint;
  }
  return WHITE;
}

function parentOf(element: Element): Element | null {
  const root = element.getRootNode();
  return element.assignedSlot ?? element.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
}
