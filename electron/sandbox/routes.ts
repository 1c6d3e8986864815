/** One call of a vendor: a path pattern (`/users/:id`) and what to do with its decoded values. */
export interface Route<Run> {
  readonly method: string;
  readonly pattern: string;
  readonly run: Run;
}

/** What a path and a method lead to. */
type RouteMatch<Run> =
  | { readonly kind: 'found'; readonly run: Run; readonly values: readonly string[] }
  | { readonly kind: 'wrong-method'; readonly allowed: string }
  | { readonly kind: 'not-found' };

const decode = (segment: string): string | null => {
  try {
    return decodeURIComponent(segment);
  } catch {
    return null;
  }
};

const valuesOf = (pattern: string, path: string): readonly string[] | null => {
  const expected = pattern.split('/');
  const actual = path.split('/');
  if (expected.length !== actual.length) return null;
  const values: string[] = [];
  for (const [index, part] of expected.entries()) {
    const segment = actual[index] ?? '';
    const value = part.startsWith(':') ? decode(segment) : null;
    if (part.startsWith(':') ? !value : part !== segment) return null;
    if (value !== null) values.push(value);
  }
  return values;
};

/** Finds the call for a method and a still encoded path; the first fitting pattern wins. */
export const matchRoute = <Run>(
  routes: readonly Route<Run>[],
  method: string,
  path: string,
): RouteMatch<Run> => {
  const allowed: string[] = [];
  for (const route of routes) {
    const values = valuesOf(route.pattern, path);
    if (values === null) continue;
    if (route.method === method) return { kind: 'found', run: route.run, values };
    allowed.push(route.method);
  }
  return allowed.length === 0
    ? { kind: 'not-found' }
    : { kind: 'wrong-method', allowed: allowed.join(', ') };
};
