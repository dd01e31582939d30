import * as v from 'valibot';
import type { Connection, Query } from '../upstream/connection.js';
import { optional, text } from '../upstream/fields.js';
import { unlessRefused } from '../upstream/or-null.js';
import { pages } from '../upstream/pages.js';
import { UpstreamError } from '../upstream/upstream-error.js';

const listOf = <const Entries extends v.ObjectEntries>(entries: Entries) =>
  v.object({ data: v.array(v.object({ id: text, ...entries })), has_more: v.boolean() });

const named = listOf({ name: optional(text) });
const people = listOf({ name: optional(text), email: optional(text) });

export type Names = ReadonlyMap<string, string>;

/** By user id; by the address where no name is set. */
export async function readUserNames(connection: Connection): Promise<Names> {
  const users = await readList(connection, '/organization/users', {}, people);
  return namesOf(users.map(({ id, name, email }) => [id, name || email]));
}

/** By project id; archived ones have usage, too. */
export async function readProjectNames(connection: Connection): Promise<Names> {
  const query = { include_archived: 'true' };
  const projects = await readList(connection, '/organization/projects', query, named);
  return namesOf(projects.map(({ id, name }) => [id, name]));
}

/** By key id. Keys are listed by project, those as well whose owners have left it; not so where that can't be asked. */
export async function readKeyNames(connection: Connection, projects: readonly string[]): Promise<Names> {
  const keysOf = (project: string, query: Query) =>
    readList(connection, '/organization/projects/{id}/api_keys', query, named, project);
  const lists = await Promise.all(
    projects.map(
      async project =>
        (await unlessRefused(keysOf(project, { owner_project_access: 'any' }))) ?? keysOf(project, {}),
    ),
  );
  return namesOf(lists.flat().map(({ id, name }) => [id, name]));
}

function namesOf(pairs: readonly (readonly [id: string, name: string | null])[]): Names {
  return new Map(pairs.flatMap(([id, name]) => (name ? [[id, name] as const] : [])));
}

interface List<Item> {
  readonly data: readonly Item[];
  readonly has_more: boolean;
}

async function readList<Item extends { readonly id: string }>(
  connection: Connection,
  route: string,
  query: Query,
  schema: v.GenericSchema<unknown, List<Item>>,
  id?: string,
): Promise<Item[]> {
  const read = (after: string | null) => connection.get(route, { ...query, limit: 100, after }, schema, id);
  const nextOf = ({ data, has_more: hasMore }: List<Item>): string | null => {
    if (!hasMore) return null;
    const last = data.at(-1);
    if (last) return last.id;
    throw new UpstreamError(
      'upstream_invalid',
      `OpenAI ${route}: more pages are told of, and no way to them`,
    );
  };
  const items: Item[] = [];
  for await (const { data } of pages(`OpenAI ${route}`, read, nextOf)) items.push(...data);
  return items;
}
