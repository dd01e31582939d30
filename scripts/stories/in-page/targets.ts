/** Everything that can be pointed at or tabbed to. */
import { elementsIn } from './flat-tree.js';
import { isInactive } from './visibility.js';

const roles =
  'button link checkbox radio switch tab option menuitem menuitemcheckbox menuitemradio slider spinbutton'
    .split(' ')
    .map(role => `[role="${role}"]`);

const interactive = [
  'a[href]',
  'button',
  'input:not([type="hidden"])',
  'select',
  'textarea',
  'summary',
  ...roles,
].join();

/** Not by opacity: a control that lies unseen over its label takes the pointer all the same. */
export const targetsIn = (root: Element): Element[] =>
  [...elementsIn(root)].filter(
    element =>
      element.matches(interactive) &&
      element.checkVisibility({ visibilityProperty: true }) &&
      !isInactive(element),
  );

export const focusablesIn = (root: Element): (HTMLElement | SVGElement)[] =>
  [...elementsIn(root)].filter(
    (element): element is HTMLElement | SVGElement =>
      (element instanceof HTMLElement || element instanceof SVGElement) &&
      element.tabIndex >= 0 &&
      element.shadowRoot === null &&
      element.checkVisibility({ visibilityProperty: true }) &&
      !isInactive(element),
  );
