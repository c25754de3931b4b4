/**
 * Spreads lanes evenly over members. Who has a lane keeps it as long as that leaves the others their share,
 * so that little changes hands when a member comes or goes.
 */
export function assignLanes<Member>(
  owners: readonly (Member | undefined)[],
  members: readonly Member[],
): (Member | undefined)[] {
  const room = new Map(
    members.map((member, i) => [
      member,
      Math.floor(owners.length / members.length) + (i < owners.length % members.length ? 1 : 0),
    ]),
  );
  const take = (member: Member | undefined): Member | undefined => {
    if (member === undefined) return undefined;
    const left = room.get(member) ?? 0;
    if (left === 0) return undefined;
    room.set(member, left - 1);
    return member;
  };
  const kept = owners.map(take);
  return kept.map((owner) => owner ?? take(members.find((member) => (room.get(member) ?? 0) > 0)));
}
