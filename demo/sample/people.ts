/** Three hundred people, each name once. */
const FIRST_NAMES = [
  ...['Amara', 'Noah', 'Mei', 'Lukas', 'Priya', 'Diego', 'Fatima', 'Olivia', 'Kenji', 'Zanele'],
  ...['Elena', 'Tariq', 'Ingrid', 'Mateo', 'Aisha', 'Hannah', 'Ravi', 'Sofia', 'Kwame', 'Yuki'],
  ...['Marta', 'Omar', 'Leila', 'Jonas', 'Thandi', 'Carlos', 'Anya', 'Samuel', 'Nadia', 'Minh'],
];
const LAST_NAMES = [
  ...[
    'Okafor',
    'Lindqvist',
    'Tanaka',
    'Ferreira',
    'Nair',
    'Schneider',
    'Haddad',
    'Walsh',
    'Mbeki',
    'Kowalski',
  ],
  ...['Castillo', 'Nguyen', 'Rossi', 'Petrov', 'Adeyemi', 'Larsen', 'Chaudhry', 'Morales', 'Kim', 'Dubois'],
  ...['Osei', 'Novak', 'Rahman', 'Silva', 'Bergström', 'Iyer', 'Marchetti', 'Abdullah', 'Van Dijk', 'Chen'],
];

export interface Person {
  readonly id: string;
  readonly name: string;
}

const HEADCOUNT = 300;

export const PEOPLE: readonly Person[] = Array.from({ length: HEADCOUNT }, (_, index) => {
  // Going round both lists at once, one step further each round, meets no pair twice.
  const round = Math.floor(index / FIRST_NAMES.length);
  const first = FIRST_NAMES[index % FIRST_NAMES.length];
  const last = LAST_NAMES[(index + round * 7) % LAST_NAMES.length];
  return { id: `u_${index + 1}`, name: `${first} ${last}` };
});
