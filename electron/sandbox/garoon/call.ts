import type { Assumptions } from '../assumptions.ts';
import type { VendorRequest } from '../exchange.ts';
import type { GaroonState, GaroonUser } from './state.ts';

/** The editions of Garoon, which differ in their URLs. */
export type GaroonEdition = 'cloud' | 'package-linux' | 'package-windows';

/** The installation identifier that the vendor's own samples use. */
const INSTALL_ID = 'cbgrn';

/** The path of an edition's base URL. */
export const GAROON_MOUNTS: Readonly<Record<GaroonEdition, string>> = {
  cloud: '/g',
  'package-linux': `/cgi-bin/${INSTALL_ID}/grn.cgi`,
  'package-windows': `/scripts/${INSTALL_ID}/grn.exe`,
};

/** A path below one of the three base URLs. */
export interface MountedPath {
  readonly edition: GaroonEdition;
  /** What follows `/api/v1`. */
  readonly path: string;
}

/** All three forms are served at once: a client chooses by its base URL. */
export const findMount = (path: string): MountedPath | null => {
  for (const edition of ['cloud', 'package-linux', 'package-windows'] as const) {
    const prefix = `${GAROON_MOUNTS[edition]}/api/v1`;
    if (path.startsWith(`${prefix}/`)) return { edition, path: path.slice(prefix.length) };
  }
  return null;
};

/** An authenticated call. */
export interface GaroonCall {
  readonly state: GaroonState;
  readonly assumptions: Readonly<Assumptions>;
  readonly request: VendorRequest;
  readonly edition: GaroonEdition;
  readonly caller: GaroonUser;
}
