/** What a report of a project on Langfuse has to tell, by the truth alone. */
import type { Fact } from '../support/facts.js';
import { typeOf } from './agent-type.js';
import { day, type Observation, type Project } from './project.js';

export function factsOf({ observations, agentTypeBy, version }: Project): Fact[] {
  return observations.map(row => {
    // Version 1 has traces only that began within the time that is asked for.
    const isTraceThere =
      version.hasV2 || row.traceStart >= Date.parse(`${day(row).slice(0, 7)}-01T00:00:00Z`);
    const { input, output, total } = row;
    return {
      day: day(row),
      agentTypes: typesOf(row, agentTypeBy, version.hasV2, isTraceThere),
      model: row.model,
      service: null,
      user: isTraceThere ? row.user : null,
      agent: isTraceThere ? row.traceName : null,
      cost: row.cost,
      calls: {
        input,
        cacheRead: null,
        cacheCreation: null,
        output,
        total,
        // What names no model was no call of one.
        requests: row.model === null ? 0 : 1,
      },
    };
  });
}

/** The types that an observation counts for; twice for both of two tags that are told one by one. */
function typesOf(
  { environment, traceName, tags }: Observation,
  by: Project['agentTypeBy'],
  hasV2: boolean,
  isTraceThere: boolean,
): string[] {
  switch (by) {
    case 'environment':
      return [typeOf({ environment }) ?? []].flat();
    case 'traceName':
      return isTraceThere && traceName !== null ? [typeOf({ traceName }) ?? []].flat() : [];
    case 'tag': {
      const types = tags.flatMap(tag => typeOf({ tag }) ?? []);
      if (hasV2) return types;
      return isTraceThere && types.length === 1 ? types : [];
    }
    case null:
      return [];
  }
}
