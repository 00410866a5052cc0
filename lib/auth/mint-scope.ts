import type { Scope } from './scope';

/** Turns checked facts into a scope. The dependency rules let only `access` and `testing` files import this. */
export function mintScope<Name extends string, Facts>(facts: Facts): Scope<Name, Facts> {
  return facts as Scope<Name, Facts>;
}
