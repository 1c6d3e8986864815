const shortest = 4;

function commonStart(left: string, right: string): number {
  let length = 0;
  while (length < left.length && left[length] === right[length]) length += 1;
  return length;
}

function commonEnd(left: string, right: string): number {
  let length = 0;
  while (length < left.length && left.at(-1 - length) === right.at(-1 - length)) length += 1;
  return length;
}

/** Whether two words differ by one letter: changed, added, left out, or two of them swapped. */
export function isSlip(typed: string, meant: string): boolean {
  if (typed.length < shortest) return false;
  const start = commonStart(typed, meant);
  const [left, right] = [typed.slice(start), meant.slice(start)];
  const end = commonEnd(left, right);
  const [one, other] = [left.slice(0, left.length - end), right.slice(0, right.length - end)];
  if (one.length <= 1 && other.length <= 1) return true;
  return one.length === 2 && one.charAt(1) + one.charAt(0) === other;
}
