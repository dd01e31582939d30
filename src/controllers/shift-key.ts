/** Whether Shift is held with a click on an element, by pointer or key: in Firefox a click by key does not tell. */
export class ShiftKey {
  #isDown = false;

  constructor(element: HTMLElement) {
    for (const type of ['keydown', 'keyup'] as const)
      element.addEventListener(type, ({ shiftKey }) => (this.#isDown = shiftKey));
  }

  isWith({ shiftKey, detail }: MouseEvent): boolean {
    const isByKey = detail === 0;
    return shiftKey || (isByKey && this.#isDown);
  }
}
