/** A page with one element: it alone is typed, and its events are. */
import 'consumption-elements/top-users/define';
import type { TopUsers } from 'consumption-elements/top-users';

const users: TopUsers | null = document.querySelector('top-users');

users?.addEventListener('consumption-error', ({ detail }) => {
  const status: number | undefined = detail.status;
  // @ts-expect-error A problem has no report.
  void [status, detail.report];
});

// @ts-expect-error Nobody has defined it.
document.createElement('top-agents').month = null;
