/** Users, projects and keys as the administration API lists them. */
import type { Organisation } from './organisation.js';

const SINCE = 1_700_000_000;

/** `null` where there is no such list. */
export function listed(
  { users, projects }: Organisation,
  path: string,
): readonly { readonly id: string }[] | null {
  if (path === '/users')
    return users.map(user => ({ object: 'organization.user', ...user, added_at: SINCE }));
  if (path === '/projects') {
    return projects.map(project => ({
      object: 'organization.project',
      ...project,
      created_at: SINCE,
      archived_at: null,
      status: 'active',
    }));
  }
  const project = projects.find(({ id }) => path === `/projects/${id}/api_keys`);
  return project ? keysOf(project.id) : null;
}

/** The keys that calls are made with, see `organisation.ts`. */
function keysOf(project: string) {
  return [0, 1, 2].map(index => ({
    object: 'organization.project.api_key',
    redacted_value: 'sk-a…z',
    name: `Key ${index} of ${project}`,
    created_at: SINCE,
    last_used_at: null,
    id: `key_${project}_${index}`,
    owner_project_access: 'active',
    owner: { type: 'service_account' },
  }));
}
