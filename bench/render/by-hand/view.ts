/**
 * The yardstick: the picture and the tables that `<consumption-view>` draws, written by hand in plain DOM, with its
 * style sheets and in as many shadow roots. Another month and another mode are drawn anew, as such code does.
 *
 * It leaves out what is no part of the picture: every other state, sharing, languages and directions, widths and text
 * that must be measured, updates in place, what answers to pointer and key (tooltips, sorting, filters, downloads), exact
 * sums, checks of the figures, estimates and unusual days, of which this month has none.
 */
import type { Report } from '../../../src/contract/index.js';
import { columns } from './columns.js';
import { box, downloadButton, element, svgElement } from './dom.js';
import { instant, month } from './formats.js';
import { headline } from './headline.js';
import { ranking } from './ranking.js';
import { sheets } from './sheets.js';

export type Mode = 'cost' | 'activity';

const TOKEN_COLUMNS = {
  input_tokens: 'Input',
  cache_read_input_tokens: 'Cached input',
  output_tokens: 'Output',
  requests: 'Requests',
};

export class ViewByHand {
  readonly host: HTMLElement;
  readonly #layout = element('div', { class: 'layout' });
  readonly #freshness = element('p', { class: 'freshness' });
  readonly #months = element('select', { 'aria-label': 'Month' }) as HTMLSelectElement;
  readonly #toggle = new Map<Mode, HTMLInputElement>();
  readonly #width: number;

  /** `width` of the charts in pixels. */
  constructor(width: number) {
    this.#width = width;
    this.host = box(
      sheets.view,
      {},
      this.#header(),
      element('p', { class: 'visually-hidden', role: 'status' }),
      this.#layout,
    );
  }

  draw(report: Report, mode: Mode): void {
    const { period } = report;
    this.#freshness.textContent = `Data through ${instant(period.data_through ?? period.end)}`;
    if (this.#months.length === 0) this.#months.append(...monthOptions(report));
    this.#months.value = period.month;
    this.#toggle.get(mode)!.checked = true;
    this.#layout.replaceChildren(...(mode === 'cost' ? this.#cost(report) : this.#activity(report)));
  }

  #cost(report: Report): HTMLElement[] {
    const measure = 'cost';
    return [
      headline(sheets.headline, report, measure),
      columns(sheets.daily, report, measure, this.#width),
      ranking(sheets.ranking, report.models, {
        title: 'Spend by LLM model',
        subject: 'Model',
        measure,
        columns: { cost: 'Cost', total_tokens: 'Tokens', ...TOKEN_COLUMNS },
      }),
      ranking(sheets.services, report.services, {
        title: 'Spend by other service',
        subject: 'Service',
        measure,
        columns: { cost: 'Cost', quantity: 'Quantity' },
      }),
    ];
  }

  #activity(report: Report): HTMLElement[] {
    const measure = 'total_tokens';
    const spend = { total_tokens: 'Tokens', cost: 'Cost' };
    return [
      headline(sheets.headline, report, measure),
      columns(sheets.daily, report, measure, this.#width),
      ranking(sheets.ranking, report.users, { title: 'Top users', subject: 'User', measure, columns: spend }),
      ranking(sheets.ranking, report.agents, {
        title: 'Top agents',
        subject: 'Agent',
        measure,
        columns: spend,
      }),
      ranking(sheets.ranking, report.models, {
        title: 'Tokens by model',
        subject: 'Model',
        measure,
        columns: { total_tokens: 'Tokens', ...TOKEN_COLUMNS, cost: 'Cost' },
        split: true,
        wide: true,
      }),
    ];
  }

  #header(): HTMLElement {
    const step = (label: string, d: string) => {
      const icon = svgElement(
        'svg',
        { viewBox: '0 0 16 16', 'aria-hidden': 'true' },
        svgElement('path', { d }),
      );
      return element('button', { type: 'button', 'aria-label': label }, icon);
    };
    const months = element(
      'div',
      { class: 'months', role: 'group', 'aria-label': 'Month' },
      step('Previous month', 'M10 3 5 8l5 5'),
      this.#months,
      step('Next month', 'm6 3 5 5-5 5'),
    );
    const modes = element('fieldset', {}, element('legend', { class: 'visually-hidden' }, 'Show'));
    for (const [mode, name] of [
      ['cost', 'Cost'],
      ['activity', 'Activity'],
    ] as const) {
      const radio = element('input', { type: 'radio', name: 'mode', value: mode }) as HTMLInputElement;
      this.#toggle.set(mode, radio);
      modes.append(element('label', {}, radio, element('span', {}, name)));
    }
    return element(
      'header',
      {},
      element('div', { class: 'heading' }, element('h2', {}, 'Consumption'), this.#freshness),
      element(
        'div',
        { class: 'controls' },
        box(sheets.months, {}, months),
        box(sheets.toggle, {}, modes),
        element('div', { class: 'actions' }, downloadButton()),
      ),
    );
  }
}

/** Of the months that there is data for, the last first. */
function monthOptions({ available, period }: Report): HTMLElement[] {
  const { from, to } = available ?? { from: period.month, to: period.month };
  const number = (text: string) => Number(text.slice(0, 4)) * 12 + Number(text.slice(5)) - 1;
  return Array.from({ length: number(to) - number(from) + 1 }, (_, index) => {
    const at = number(to) - index;
    const value = `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`;
    return element('option', { value }, month(value));
  });
}
