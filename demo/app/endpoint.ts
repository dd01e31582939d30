/** The elements that ask an endpoint of their own: those inside a view have none. */
export const asking = () => [...document.querySelectorAll<HTMLElement & { refresh(): void }>('[endpoint]')];

/** One refresh reaches every element that asks the same. */
export function askAnew(): void {
  const questions = new Map(asking().map(element => [question(element), element]));
  for (const element of questions.values()) element.refresh();
}

function question(element: HTMLElement): string {
  return ['endpoint', 'month', 'timezone'].map(name => element.getAttribute(name)).join(' ');
}
