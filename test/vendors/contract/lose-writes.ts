import type { VendorRig } from './vendor-rig.ts';

/** `answer-lost`: the vendor does it, but says nothing; `call-lost`: it hears nothing. */
export type Fate = 'arrives' | 'answer-lost' | 'call-lost';

/** Decides what becomes of every write from now on. */
export function loseWrites(rig: VendorRig, fate: Fate): void {
  const methods = ['POST', 'PUT', 'PATCH', 'DELETE'];
  const carriedOut = fate === 'answer-lost';
  const fault = { kind: 'drop' } as const;
  const plans = methods.map((method) => ({ fault, method, carriedOut }));
  rig.workplace.faults[rig.sites[0]].set(...(fate === 'arrives' ? [] : plans));
}
