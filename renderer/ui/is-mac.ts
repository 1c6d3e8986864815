/** Whether keys are labelled as on a Mac. */
export function isMac(): boolean {
  return navigator.userAgent.includes('Mac');
}
