import type { Person } from '../people.ts';
import type { Employee } from './employee.ts';

/** How lists are wrapped and paged where ID-1 is "configurable"; paging parameters hold always. */
interface ListEnvelope {
  /** The key that holds the records. */
  readonly items: string;
  /** The key that holds the number of all records; null for none. */
  readonly total: string | null;
  readonly limitParameter: string;
  readonly offsetParameter: string;
  /** The parameter that counts pages in place of the two above, and the number of the first one. */
  readonly pages?: { readonly parameter: string; readonly first: 0 | 1 };
  /** Records on a page unless the limit says less. */
  readonly pageSize: number;
}

/** A franchisee; the document does not say what its record looks like. */
interface Franchisee extends Readonly<Record<string, unknown>> {
  readonly id: string;
  readonly name: string;
}

/** The company, to be read and changed "from elsewhere". */
export interface IdealistState {
  envelope: ListEnvelope;
  /**
   * Whether the API client (role `apiclient`) belongs to the franchisor: only then are franchisees
   * shown, and employees of others than its own.
   */
  franchisor: boolean;
  /** The franchisee that the API client is limited to otherwise. */
  franchisee: Franchisee;
  /** Whether the full name is made of first name, last name and job title at every write. */
  composesName: boolean;
  /** Keys that the API client's role does not get to see. */
  hiddenKeys: readonly (keyof Employee)[];
  readonly employees: readonly Employee[];
  recordOf(id: string): Employee | undefined;
  /** Changes a record, or adds it when its id is new and it is whole. */
  put(employee: Employee): void;
  change(id: string, change: Partial<Omit<Employee, 'id'>>): void;
}

const UNIT = '5c9351b0b96d4a56b9418a01';
const IMAGE = '5c9351b0b96d4a56b9418f01';
const FRANCHISEE = { id: '5c9351b0b96d4a56b9418b01', name: 'Main street' } as const;

const employ = (person: Person, index: number): Employee => ({
  id: person.idealistId,
  username: index === 0 ? person.login : null,
  name: `${person.firstName} ${person.lastName}, ${person.jobTitle}`,
  first_name: person.firstName,
  last_name: person.lastName,
  role: index === 1 ? 'manager' : 'worker',
  job_title: person.jobTitle,
  image: index === 0 ? IMAGE : null,
  units: [UNIT],
  attributes: index === 0 ? { shoe_size: '43', locker: 'B12' } : null,
  franchisee: FRANCHISEE,
});

/** A company with everyone employed in one unit of one franchisee. */
export const createIdealistState = (people: readonly Person[]): IdealistState => {
  const employees = people.map(employ);
  const put = (employee: Employee): void => {
    const index = employees.findIndex((other) => other.id === employee.id);
    employees.splice(index === -1 ? employees.length : index, 1, employee);
  };
  const recordOf = (id: string): Employee | undefined =>
    employees.find((employee) => employee.id === id);
  return {
    envelope: {
      items: 'data',
      total: 'total',
      limitParameter: 'limit',
      offsetParameter: 'offset',
      pageSize: 50,
    },
    franchisor: false,
    franchisee: FRANCHISEE,
    composesName: false,
    hiddenKeys: [],
    employees,
    recordOf,
    put,
    change: (id, change) => {
      const employee = recordOf(id);
      if (employee === undefined) throw new RangeError(`no such Idealist employee: ${id}`);
      put({ ...employee, ...change });
    },
  };
};
