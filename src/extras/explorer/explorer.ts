/** Lets a chart be read by pointer, touch and key: the overlay in the hole that its template has for it. */
import { noChange } from 'lit';
import { AsyncDirective } from 'lit/async-directive.js';
import { directive, type ChildPart } from 'lit/directive.js';
import { explorerOverlay } from '../../templates/explorer-overlay.js';
import {
  dismiss,
  escape,
  focus,
  go,
  NONE,
  point,
  press,
  ringed,
  shown,
  type Attention,
} from './attention.js';
import { isTouch, listenTo } from './chart-listener.js';
import type { Exploration, Position } from './exploration.js';
import { follow, move } from './moves.js';
import { popoverKind, TooltipPopover } from './tooltip-popover.js';

/** Pixels; a press that goes further selects text. */
const LEAST_DRAG = 5;

/**
 * A directive, for it draws itself alone: what a pointer moves over is as cheap as its tooltip, and neither the chart
 * nor the table beside it is walked again.
 */
class Explorer extends AsyncDirective {
  #exploration: Exploration | null = null;
  #attention: Attention = NONE;
  /** The box that the overlay lies over. */
  #chart: Element | null = null;
  readonly #popover = new TooltipPopover(() => this.#onClose());
  readonly #popoverKind = popoverKind();
  /** How often there was something else to say. */
  #said = 0;
  #saying = '';
  #touched = false;
  /** Where the pointer went down, and what was shown then. */
  #pressed: { x: number; y: number; stop: number | null } = { x: 0, y: 0, stop: null };
  #stopListening = () => {};

  render(exploration: Exploration): unknown {
    return this.#overlay(exploration);
  }

  override update(part: ChildPart, [exploration]: [Exploration]): unknown {
    if (!this.#chart) this.#listen(part.parentNode as Element);
    if (exploration === this.#exploration) return noChange;
    const before = this.#exploration;
    this.#exploration = exploration;
    this.#attention = before ? this.#carriedOver(before, exploration) : NONE;
    // The popover can be placed once this is drawn.
    queueMicrotask(() => this.isConnected && this.#placeTooltip());
    return this.render(exploration);
  }

  protected override disconnected(): void {
    this.#popover.hide(this.#tooltip);
    this.#stopListening();
  }

  protected override reconnected(): void {
    this.#attention = NONE;
    if (this.#chart) this.#listen(this.#chart);
    this.#draw();
  }

  #carriedOver(before: Exploration, now: Exploration): Attention {
    const { focused, at, pointed, dismissed } = this.#attention;
    if (before.subject !== now.subject) return { ...NONE, focused };
    return {
      focused,
      at: follow(before.stops, at, now.stops),
      pointed: follow(before.stops, pointed, now.stops),
      dismissed,
    };
  }

  #overlay(exploration: Exploration): unknown {
    const chart = this.#chart;
    const { at } = this.#attention;
    const [on, around] = [shown(this.#attention), ringed(this.#attention)];
    const boxOf = (position: Position | null) =>
      position && chart ? exploration.boxOf(position, chart) : null;
    return explorerOverlay({
      label: exploration.label,
      hint: exploration.hint,
      orientation: exploration.orientation,
      option: {
        ...this.#option(at ? exploration.says(at) : exploration.overview),
        place: at && { position: at.stop + 1, of: exploration.stops.length },
      },
      highlight: boxOf(on && { ...on, lane: 0 }),
      ring: boxOf(around),
      tooltip: on && exploration.shows(on),
      popover: this.#popoverKind,
      onKey: this.#onKey,
      onFocus: this.#onFocus,
      onBlur: this.#onBlur,
      onToggle: this.#onToggle,
    });
  }

  /** What is said anew is another element. */
  #option(text: string) {
    if (text !== this.#saying) this.#said += 1;
    this.#saying = text;
    return { id: `datum-${this.#said % 2}`, text };
  }

  #attend(attention: Attention): void {
    if (attention === this.#attention) return;
    this.#attention = attention;
    this.#draw();
  }

  #draw(): void {
    if (!this.#exploration) return;
    this.setValue(this.#overlay(this.#exploration));
    this.#placeTooltip();
  }

  get #tooltip(): HTMLElement | null {
    return this.#chart?.querySelector<HTMLElement>('.tooltip') ?? null;
  }

  #placeTooltip(): void {
    const [tooltip, chart, exploration] = [this.#tooltip, this.#chart, this.#exploration];
    if (!tooltip || !chart || !exploration) return;
    const on = shown(this.#attention);
    const box = on && exploration.boxOf({ ...on, lane: 0 }, chart);
    if (!box) return this.#popover.hide(tooltip);
    const side = exploration.orientation === 'horizontal' ? 'top' : 'inline-end';
    // Without its module, there is no tooltip; what is read out is there.
    this.#popover.show(tooltip, chart, box, side).catch(() => {});
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    const [chart, exploration] = [this.#chart, this.#exploration];
    if (!chart || !exploration || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const { at } = this.#attention;
    const { key } = event;
    const to = move(exploration, at, key, exploration.isMirrored(chart));
    if (to) this.#attend(go(to));
    else if (at && (key === 'Enter' || key === ' ')) exploration.pick(at, chart);
    else if (key === 'Escape') {
      const left = escape(this.#attention);
      if (!left) return;
      this.#attend(left);
    } else return;
    event.preventDefault();
  };

  readonly #onFocus = (): void => this.#attend(focus(this.#attention, true));

  readonly #onBlur = (): void => this.#attend(focus(this.#attention, false));

  /** The browser has closed what is still shown for all we know. */
  readonly #onToggle = ({ newState }: ToggleEvent): void => {
    if (newState === 'closed' && this.isConnected && shown(this.#attention)) this.#onClose();
  };

  /** The reader pressed Escape, or somewhere else. */
  #onClose(): void {
    this.#attend(this.#touched ? point(this.#attention, null) : dismiss(this.#attention));
  }

  /** The datum under a pointer, if its day has begun. */
  #positionOf({ clientX, clientY }: MouseEvent): Position | null {
    const [chart, exploration] = [this.#chart, this.#exploration];
    if (!chart || !exploration) return null;
    const { left, top } = chart.getBoundingClientRect();
    const position = exploration.positionAt(clientX - left, clientY - top, chart);
    return position && position.stop < exploration.stops.length ? position : null;
  }

  readonly #onMove = (event: PointerEvent): void => {
    this.#touched = isTouch(event);
    // A finger that moves scrolls; and who goes on to the tooltip stays with what it is about.
    if (this.#touched || this.#isOnTooltip(event)) return;
    this.#attend(point(this.#attention, this.#positionOf(event)));
  };

  readonly #onLeave = (event: PointerEvent): void => {
    if (!isTouch(event)) this.#attend(point(this.#attention, null));
  };

  readonly #onDown = (event: PointerEvent): void => {
    this.#touched = isTouch(event);
    this.#pressed = { x: event.clientX, y: event.clientY, stop: shown(this.#attention)?.stop ?? null };
  };

  /** A finger has to show before it can pick: the first tap does the one, the next one on the same the other. */
  readonly #onClick = (event: MouseEvent): void => {
    const { x, y, stop } = this.#pressed;
    const isDrag = Math.hypot(event.clientX - x, event.clientY - y) > LEAST_DRAG;
    const isLink = (event.target as Element).closest('a') !== null;
    const position = this.#positionOf(event);
    if (isDrag || isLink || this.#isOnTooltip(event) || !position || !this.#chart) return;
    this.#attend(press(this.#attention, position));
    if (!this.#touched || stop === position.stop) this.#exploration?.pick(position, this.#chart);
  };

  /** Boxes have moved. */
  readonly #onResize = (): void => {
    if (shown(this.#attention) || ringed(this.#attention)) this.#draw();
  };

  #isOnTooltip({ target }: Event): boolean {
    return this.#tooltip?.contains(target as Node) ?? false;
  }

  #listen(chart: Element): void {
    this.#chart = chart;
    this.#stopListening = listenTo(chart, {
      move: this.#onMove,
      leave: this.#onLeave,
      down: this.#onDown,
      click: this.#onClick,
      resize: this.#onResize,
    });
  }
}

export const explorer = directive(Explorer);
