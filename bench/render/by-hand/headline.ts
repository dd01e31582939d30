import type { Report } from '../../../src/contract/index.js';
import { card, element, patterns, svgElement, swatch } from './dom.js';
import { change, count, exactMoney, month, percent, short, type Measure } from './formats.js';
import { KIND_PATTERNS, tokenKinds } from './kinds.js';

export function headline(sheets: CSSStyleSheet[], report: Report, measure: Measure): HTMLElement {
  const { totals, previous, period } = report;
  const [now, before] = [Number(totals[measure]), Number(previous?.totals[measure])];
  const [name, earlier] = [month(period.month), month(previous?.month ?? '')];
  const exact =
    measure === 'cost'
      ? `Exactly ${exactMoney.format(totals.cost as unknown as number)} in ${name}`
      : `${count.format(now)} tokens in ${name}`;
  return card(
    sheets,
    measure === 'cost' ? 'Monthly spend' : 'Monthly tokens',
    true,
    element('p', { class: 'figure', title: exact }, short[measure](now)),
    element(
      'p',
      { class: 'comparison' },
      element('span', { class: 'change' }, change.format((now - before) / before)),
      element('span', { class: 'basis' }, `${name} vs ${earlier}`),
    ),
    element(
      'p',
      { class: 'summary' },
      element('span', {}, exact),
      element('span', {}, `${earlier}: ${short[measure](before)}`),
    ),
    ...(measure === 'cost' ? [why()] : [tokenSplit(report), patterns(KIND_PATTERNS)]),
  );
}

function why(): HTMLElement {
  const arrow = svgElement('svg', { viewBox: '0 0 8 8', 'aria-hidden': 'true' });
  arrow.append(svgElement('path', { d: 'M2.5,0.5L6,4L2.5,7.5' }));
  return element(
    'button',
    { type: 'button', class: 'why', 'aria-expanded': 'false' },
    arrow,
    'Why it changed',
  );
}

function tokenSplit({ totals }: Report): HTMLElement {
  const kinds = tokenKinds(totals);
  const whole = Number(totals.total_tokens);
  const bar = svgElement('svg', { class: 'bar', 'aria-hidden': 'true' });
  const list = element('dl', { class: 'kinds' });
  let start = 0;
  for (const { className, name, tokens } of kinds) {
    const share = tokens / whole;
    bar.append(
      svgElement('rect', {
        class: className,
        x: `${start * 100}%`,
        width: `${share * 100}%`,
        height: '100%',
      }),
    );
    start += share;
    list.append(
      element(
        'div',
        {},
        element('dt', {}, swatch('', className), name),
        element(
          'dd',
          {},
          element('span', { class: 'value' }, count.format(tokens)),
          element('span', { class: 'share' }, percent.format(share)),
        ),
      ),
    );
  }
  const requests = element('span', { class: 'value' }, count.format(Number(totals.requests)));
  list.append(element('div', {}, element('dt', {}, 'Requests'), element('dd', {}, requests)));
  return element('div', { class: 'split' }, bar, list);
}
