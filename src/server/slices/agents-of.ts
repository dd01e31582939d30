import type { NamedAgent } from './slice.js';

/**
 * Names the agent of an upstream's row, where something stands for one: a project, a key. It is of a type if all that
 * it used is; of several, it is of none.
 *
 * @param idOf `null` where nothing stands for an agent
 */
export function agentsOf<Origin>(
  origins: readonly Origin[],
  {
    idOf,
    nameOf = () => null,
    typeOf,
  }: {
    readonly idOf: (origin: Origin) => string | null;
    readonly nameOf?: (id: string) => string | null;
    readonly typeOf: (origin: Origin) => string | null;
  },
): (origin: Origin) => NamedAgent | null {
  const typesOf = new Map<string | null, Set<string | null>>();
  for (const origin of origins) {
    const types = typesOf.get(idOf(origin)) ?? new Set();
    typesOf.set(idOf(origin), types.add(typeOf(origin)));
  }
  return origin => {
    const id = idOf(origin);
    if (id === null) return null;
    const [type = null, ...others] = typesOf.get(id) ?? [];
    return { id, name: nameOf(id), agentType: others.length === 0 ? type : null };
  };
}
