/** How far several parts can tell together what each can tell. */
import type { Coverage } from '../../contract/index.js';
import type { MonthUsage } from '../source.js';

type Breadth = Coverage['users'];

interface Merged extends Pick<MonthUsage, 'totals' | 'services' | 'users' | 'agents'> {
  readonly isMissingSome: boolean;
}

export function mergeCoverage(parts: readonly MonthUsage[], merged: Merged): Coverage {
  const breadth = (section: 'services' | 'users' | 'agents'): Breadth =>
    merged[section] === null
      ? 'none'
      : breadthOf(
          parts.map(part => (part[section] === null ? 'none' : part.coverage[section])),
          merged.isMissingSome,
        );
  return {
    cost: merged.totals.cost === null ? 'none' : costs(parts.map(part => part.coverage.cost)),
    agent_types: agentTypes(parts.map(part => part.coverage.agent_types)),
    users: breadth('users'),
    agents: breadth('agents'),
    services: breadth('services'),
  };
}

/** Some that cost nobody knows what is "mixed", too. */
function costs(found: readonly Coverage['cost'][]): Coverage['cost'] {
  const [first = null, ...others] = new Set(found.filter(cost => cost !== null));
  return others.length > 0 ? 'mixed' : first;
}

/** Usage without any type shows as unassigned: it does not make those of the rest less true. */
function agentTypes(found: readonly Coverage['agent_types'][]): Coverage['agent_types'] {
  return (['mapped', 'native', 'none'] as const).find(types => found.includes(types)) ?? null;
}

function breadthOf(found: readonly Breadth[], isMissingSome: boolean): Breadth {
  if (isMissingSome || found.includes('partial') || found.includes('none')) return 'partial';
  return found.includes(null) ? null : 'full';
}
