/** What a widget can make of a report: figures, nothing to show, or nothing that the source could tell. */
export type Outcome<Model> =
  | { readonly status: 'ready'; readonly model: Model }
  | { readonly status: 'empty' }
  | { readonly status: 'unavailable' };

export const EMPTY = { status: 'empty' } as const;
export const UNAVAILABLE = { status: 'unavailable' } as const;

export function ready<Model>(model: Model): Outcome<Model> {
  return { status: 'ready', model };
}
