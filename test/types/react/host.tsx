/** A host's component in React 19. */
import type { ConsumptionView, Mode, ReportDocument, Selection } from 'consumption-elements';
import type {} from 'consumption-elements/react';

declare const report: ReportDocument;
declare function keep(chosen: Mode | Selection): void;

export const right = (
  <consumption-view
    className="month"
    lang="de"
    ref={(view: ConsumptionView | null) => view?.refresh()}
    endpoint="/api/consumption"
    mode="activity"
    people="initials"
    report={report}
    hiddenSeries={['type:api']}
    hidden-series="type:api"
    refreshInterval={300}
    refresh-interval="300"
    without-downloads
    agent-href="/agents/{id}"
    onconsumption-mode-change={event => keep(event.detail.mode)}
    onconsumption-select={event => keep(event.detail)}
  >
    <top-users user-href="/users/{id}" />
    <consumption-mode-toggle mode="cost" />
  </consumption-view>
);

export const wrong = [
  // @ts-expect-error There is no such mode.
  <consumption-view mode="money" />,
  // @ts-expect-error A list.
  <consumption-view hiddenSeries="type:api" />,
  // @ts-expect-error A text.
  <consumption-view hidden-series={['type:api']} />,
  // @ts-expect-error A number, or its digits.
  <consumption-view refresh-interval="soon" />,
  // @ts-expect-error No property of a view.
  <consumption-view currency="EUR" />,
  // @ts-expect-error Links of rankings of users lead to users.
  <top-users agentHref="/agents/{id}" />,
  // @ts-expect-error The toggle asks nobody.
  <consumption-mode-toggle endpoint="/api/consumption" />,
  // @ts-expect-error Of a mode there is no month.
  <consumption-view onconsumption-mode-change={event => keep(event.detail.month)} />,
  // @ts-expect-error There is no such element.
  <consumption-table />,
];
