/** Files of the README's app: a test of the hosts puts them into an app, which it builds and opens. */
import { pathOf } from '../../hosts/support/readme-app.js';
import type { Sample } from './samples.js';

/** Its first line names it, for a reader; the fence says the same. */
export function checkAppFile({ code, appFile }: Sample): string[] {
  const named = pathOf(code);
  return named === appFile ? [] : [`the fence says ${appFile}, its first line ${named}`];
}
