/** Each key's first member with all of its members, in the order in which they came. */
export function groupBy<Member>(
  members: readonly Member[],
  key: (member: Member) => string,
): [first: Member, members: Member[]][] {
  const groups = new Map<string, [Member, Member[]]>();
  for (const member of members) {
    const group = groups.get(key(member));
    if (group) group[1].push(member);
    else groups.set(key(member), [member, [member]]);
  }
  return [...groups.values()];
}
