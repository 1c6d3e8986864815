import { answers, type VendorAnswer } from '../exchange.ts';
import type { Person } from '../people.ts';
import { type LineworksCall, lineworksError, statusView } from './call.ts';
import type { StatusRecord } from './profile-status.ts';
import { statusWrites } from './status-writes.ts';

/** A call's work, the scopes of which one is enough, and its name for the rate limit. */
export interface LineworksOperation {
  readonly name: string;
  readonly scopes: readonly string[];
  readonly run: (call: LineworksCall) => VendorAnswer;
}

const READ = ['user', 'user.read', 'directory', 'directory.read'];
const WRITE = ['user', 'directory'];

/** A service account cannot be called `me` (LINE WORKS, auth-jwt). */
const memberNamed = ({ state, caller }: LineworksCall, id: string): Person | undefined =>
  id === 'me' ? (caller ?? undefined) : state.memberOf(id);

const withMember = (
  run: (call: LineworksCall, member: Person) => VendorAnswer,
): LineworksOperation['run'] => {
  return (call) => {
    const id = call.values[0] ?? '';
    if (id === 'me' && call.assumptions['LW-5'] !== 'accepted') return lineworksError(404);
    const member = memberNamed(call, id);
    return member === undefined ? lineworksError(404) : run(call, member);
  };
};

/** A member's token changes the member's own status only, an administrator's that of anybody. */
const withSelf = (
  run: (call: LineworksCall, userId: string) => VendorAnswer,
): LineworksOperation['run'] =>
  withMember((call, member) =>
    call.caller === null || member.lineworksId === call.caller.lineworksId
      ? run(call, member.lineworksId)
      : lineworksError(403, 'No permission for this member'),
  );

const findRecord = (call: LineworksCall, userId: string): StatusRecord | undefined =>
  call.state.statusesOf(userId).find((record) => record.userProfileStatusId === call.values[1]);

const withRecord =
  (run: (call: LineworksCall, userId: string, record: StatusRecord) => VendorAnswer) =>
  (call: LineworksCall, userId: string): VendorAnswer => {
    const record = findRecord(call, userId);
    return record === undefined ? lineworksError(404) : run(call, userId, record);
  };

const showUser = (call: LineworksCall): VendorAnswer => {
  const id = call.values[0] ?? '';
  const person = memberNamed(call, id);
  if (person === undefined) return lineworksError(404);
  return answers.json(200, {
    domainId: call.state.domainId,
    userId: person.lineworksId,
    email: person.email,
    userName: { lastName: person.lastName, firstName: person.firstName },
    userExternalKey: person.login,
  });
};

const STATUSES = '/users/:user/user-profile-statuses';
const STATUS = `${STATUSES}/:status`;

const remove = withRecord((call, userId, record) => {
  call.state.store.remove(userId, record.userProfileStatusId);
  return answers.empty(204);
});

/** LINE WORKS, user and user-profile-status: `[method, pattern, scopes, work]`. */
export const MEMBER_ROUTES: readonly (readonly [
  string,
  string,
  readonly string[],
  LineworksOperation['run'],
])[] = [
  ['GET', '/users/:user', READ, showUser],
  [
    'GET',
    STATUSES,
    READ,
    withMember((call, member) =>
      answers.json(200, {
        userProfileStatuses: call.state
          .statusesOf(member.lineworksId)
          .map((record) => statusView(call.state, record)),
      }),
    ),
  ],
  ['POST', STATUSES, WRITE, withSelf(statusWrites.create)],
  [
    'GET',
    STATUS,
    READ,
    withMember((call, member) =>
      withRecord((_call, _userId, record) => answers.json(200, statusView(call.state, record)))(
        call,
        member.lineworksId,
      ),
    ),
  ],
  ['PUT', STATUS, WRITE, withSelf(withRecord(statusWrites.replace))],
  ['PATCH', STATUS, WRITE, withSelf(withRecord(statusWrites.patch))],
  ['DELETE', STATUS, WRITE, withSelf(remove)],
];
