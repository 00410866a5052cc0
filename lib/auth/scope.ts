declare const proof: unique symbol;

/**
 * Facts about somebody's access together with the proof that it was checked. Reads and writes take scopes, so that
 * forgetting the check does not compile. Only `access` files (and tests) can mint one: `lib/auth/mint-scope`.
 */
export type Scope<Name extends string, Facts> = Readonly<Facts> & {
  readonly [proof]: { readonly [N in Name]: true };
};
