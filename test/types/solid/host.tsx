/** A host's component in Solid. */
import type { ConsumptionView, Mode, ReportDocument, Selection } from 'consumption-elements';
import type {} from 'consumption-elements/solid';

declare const report: ReportDocument;
declare function keep(chosen: Mode | Selection): void;

export const right = (
  <consumption-view
    class="month"
    lang="de"
    ref={(view: ConsumptionView) => view.refresh()}
    endpoint="/api/consumption"
    mode="activity"
    people="initials"
    report={report}
    hidden-series={['type:api']}
    prop:refreshInterval={300}
    without-downloads
    agent-href="/agents/{id}"
    on:consumption-mode-change={event => keep(event.detail.mode)}
    on:consumption-select={event => keep(event.detail)}
  >
    <top-users user-href="/users/{id}" />
    <consumption-mode-toggle mode="cost" />
  </consumption-view>
);

export const wrong = [
  // @ts-expect-error There is no such mode.
  <consumption-view mode="money" />,
  // @ts-expect-error A list.
  <consumption-view prop:hiddenSeries="type:api" />,
  // @ts-expect-error Solid sets the property: a list, too.
  <consumption-view hidden-series="type:api" />,
  // @ts-expect-error A text.
  <consumption-view attr:hidden-series={['type:api']} />,
  // @ts-expect-error A number, or its digits.
  <consumption-view attr:refresh-interval="soon" />,
  // @ts-expect-error Solid would write it in lower case.
  <consumption-view hiddenSeries={['type:api']} />,
  // @ts-expect-error No property of a view.
  <consumption-view currency="EUR" />,
  // @ts-expect-error Links of rankings of users lead to users.
  <top-users prop:agentHref="/agents/{id}" />,
  // @ts-expect-error The toggle asks nobody.
  <consumption-mode-toggle endpoint="/api/consumption" />,
  // @ts-expect-error Of a mode there is no month.
  <consumption-view on:consumption-mode-change={event => keep(event.detail.month)} />,
  // @ts-expect-error There is no such element.
  <consumption-table />,
];
