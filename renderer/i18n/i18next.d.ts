import type { Catalogue } from './catalogues.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'window';
    returnNull: false;
    resources: Catalogue;
  }
}
