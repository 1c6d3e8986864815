/** A person of the sample workplace, with the ids the four vendors know them by. */
export interface Person {
  readonly firstName: string;
  readonly lastName: string;
  readonly jobTitle: string;
  /** The login name, the same at every vendor that has one. */
  readonly login: string;
  readonly conpeekId: number;
  readonly garoonId: string;
  readonly lineworksId: string;
  readonly email: string;
  readonly idealistId: string;
}

/** Everyone; the first is the person the sample accounts belong to. */
export const PEOPLE: readonly [Person, ...Person[]] = [
  {
    firstName: 'Noboru',
    lastName: 'Sato',
    jobTitle: 'Consultant',
    login: 'sato',
    conpeekId: 3,
    garoonId: '11',
    lineworksId: 'user0a11-51c2-4f60-9a37-30b1c2d4e011',
    email: 'sato@sample.example',
    idealistId: '5c9351b0b96d4a56b9418e01',
  },
  {
    firstName: 'Anna',
    lastName: 'Kowalska',
    jobTitle: 'Team lead',
    login: 'kowalska',
    conpeekId: 4,
    garoonId: '12',
    lineworksId: 'user0a12-51c2-4f60-9a37-30b1c2d4e012',
    email: 'kowalska@sample.example',
    idealistId: '5c9351b0b96d4a56b9418e02',
  },
  {
    firstName: 'Minjun',
    lastName: 'Kim',
    jobTitle: 'Engineer',
    login: 'kim',
    conpeekId: 5,
    garoonId: '13',
    lineworksId: 'user0a13-51c2-4f60-9a37-30b1c2d4e013',
    email: 'kim@sample.example',
    idealistId: '5c9351b0b96d4a56b9418e03',
  },
  {
    firstName: 'Olga',
    lastName: 'Smirnova',
    jobTitle: 'Cashier',
    login: 'smirnova',
    conpeekId: 6,
    garoonId: '14',
    lineworksId: 'user0a14-51c2-4f60-9a37-30b1c2d4e014',
    email: 'smirnova@sample.example',
    idealistId: '5c9351b0b96d4a56b9418e04',
  },
];
