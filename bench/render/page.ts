/** Runs in the browser: the same steps by the elements and by hand, for the bench to time from outside. */
import '../../src/define.js';
import { parseReport, type Report, type ReportDocument } from '../../src/contract/index.js';
import type { ConsumptionView } from '../../src/elements/consumption-view/consumption-view.js';
import { ViewByHand } from './by-hand/view.js';

/** Of the charts at the width that the bench gives the page. */
const CHART_WIDTH = 1190;

let view: ConsumptionView | undefined;
let byHand: ViewByHand | undefined;
let shown: Report | undefined;

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
      byHand = new ViewByHand(CHART_WIDTH);
      document.body.append(byHand.host);
      steps.byHand.month(document_);
    },
    month(document_: ReportDocument) {
      shown = parseReport(document_);
      byHand!.draw(shown, 'cost');
    },
    toggle(times: number) {
      byHand!.draw(shown!, times % 2 === 0 ? 'activity' : 'cost');
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
