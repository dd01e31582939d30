/** Runs in the browser: the same steps by the elements and by hand, for the bench to time from outside. */
import '../../src/define.js';
import { parseReport, type ReportDocument } from '../../src/contract/index.js';
import type { ConsumptionView } from '../../src/elements/consumption-view/consumption-view.js';
import { cardStyles } from '../../src/styles/card.js';
import { chartStyles } from '../../src/styles/chart.js';
import { headlineStyles } from '../../src/styles/headline.js';
import { rankingStyles } from '../../src/styles/ranking.js';
import { tableStyles } from '../../src/styles/table.js';
import { drawByHand } from './hand-written.js';

const WIDTH = 1200;
const sheets = [...cardStyles, chartStyles, headlineStyles, rankingStyles, tableStyles].map(
  style => style.styleSheet!,
);

let view: ConsumptionView | undefined;
let byHand: { readonly host: HTMLElement; readonly root: ShadowRoot } | undefined;
let shown: ReportDocument | undefined;

/** Each step leaves what it has drawn for the next; `clear` takes it away. */
export const steps = {
  elements: {
    first(document_: ReportDocument) {
      view = document.createElement('consumption-view');
      view.report = document_;
      document.body.append(view);
    },
    month(document_: ReportDocument) {
      view!.report = document_;
    },
    toggle() {
      view!.mode = view!.mode === 'cost' ? 'activity' : 'cost';
    },
    clear() {
      view?.remove();
      view = undefined;
    },
  },
  byHand: {
    first(document_: ReportDocument) {
      const host = document.createElement('div');
      byHand = { host, root: host.attachShadow({ mode: 'open' }) };
      byHand.root.adoptedStyleSheets = sheets;
      document.body.append(host);
      steps.byHand.month(document_);
    },
    month(document_: ReportDocument) {
      shown = document_;
      drawByHand(byHand!.root, parseReport(document_), 'cost', WIDTH);
    },
    toggle(times: number) {
      drawByHand(byHand!.root, parseReport(shown), times % 2 === 0 ? 'activity' : 'cost', WIDTH);
    },
    clear() {
      byHand?.host.remove();
      byHand = undefined;
    },
  },
};

/** Until everything is drawn and painted: the elements draw their charts once they have a size. */
export function painted(): Promise<void> {
  return new Promise(resolve => {
    let frames = 4;
    const next = () => (frames-- > 0 ? requestAnimationFrame(next) : setTimeout(resolve));
    next();
  });
}

Object.assign(globalThis, { steps, painted });
