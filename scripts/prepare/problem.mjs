/** Something the person has to know or do before work can go on; the message is shown as it is. */
export class PrepareProblem extends Error {
  name = 'PrepareProblem';
}
