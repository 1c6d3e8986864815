import type { FieldPath } from '../../contract/field-path.ts';

/** The value a path leads to, or undefined. */
export function valueAt(document: unknown, path: FieldPath): unknown {
  return path.reduce<unknown>((value, step) => memberOf(value, step), document);
}

function memberOf(value: unknown, step: string | number): unknown {
  const holds = typeof value === 'object' && value !== null && Object.hasOwn(value, step);
  return holds ? Reflect.get(value, step) : undefined;
}
