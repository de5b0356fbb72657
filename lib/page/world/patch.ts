/** Replaces methods, accessors and constructors of the page by proxies (patchMethod, patchSetter, patchConstructor), and puts them back. */

/** Puts the page's own function back, unless the page has patched it since. */
export type Restore = () => void;

/** @param run is called in place of the method; `call` calls through */
export function patchMethod(
  owner: object | undefined,
  name: string,
  run: (call: () => unknown, self: object, args: readonly unknown[]) => unknown,
): Restore {
  return patch(owner, name, 'value', {
    apply: (original, self: object, args: unknown[]) => run(() => Reflect.apply(original, self, args), self, args),
  });
}

/** @param isStopped says of a value that is to be set whether it is left out */
export function patchSetter(
  owner: object | undefined,
  name: string,
  isStopped: (value: unknown, self: unknown) => boolean,
): Restore {
  return patch(owner, name, 'set', {
    apply: (write, self, args: unknown[]) => (isStopped(args[0], self) ? undefined : Reflect.apply(write, self, args)),
  });
}

/** @param onRead is called with each value that is read */
export function patchGetter(owner: object | undefined, name: string, onRead: (value: unknown) => void): Restore {
  return patch(owner, name, 'get', {
    apply(read, self, args) {
      const value: unknown = Reflect.apply(read, self, args);
      onRead(value);
      return value;
    },
  });
}

/** @param run is called in place of the constructor; `make` calls through */
export function patchConstructor(
  owner: object,
  name: string,
  run: (make: () => object, args: readonly unknown[]) => object,
): Restore {
  return patch(owner, name, 'value', {
    construct: (original, args: unknown[], target) =>
      run(() => Reflect.construct(original, args, target) as object, args),
  });
}

/** Ends the construction of what would send a request. */
export function refuse(): never {
  throw new DOMException('The request was stopped.', 'SecurityError');
}

/** One restore for many, the last first: a function may have been patched twice. */
export function restoreAll(restores: readonly Restore[]): Restore {
  return () => {
    for (const restore of [...restores].reverse()) restore();
  };
}

/** The proxy keeps the function's name, length and source text, which some pages check. */
function patch(
  owner: object | undefined,
  name: string,
  part: 'value' | 'get' | 'set',
  handler: ProxyHandler<() => unknown>,
): Restore {
  const descriptor = owner && Object.getOwnPropertyDescriptor(owner, name);
  const original: unknown = descriptor?.[part];
  const isReplaceable = descriptor?.configurable || descriptor?.writable;
  if (!owner || !isReplaceable || typeof original !== 'function') return () => undefined;
  const proxy = new Proxy(original as () => unknown, handler);
  Object.defineProperty(owner, name, { ...descriptor, [part]: proxy });
  return () => {
    if (Object.getOwnPropertyDescriptor(owner, name)?.[part] === proxy) Object.defineProperty(owner, name, descriptor);
  };
}

/** The prototype of a global class; undefined in a browser without it. */
export function prototypeOf(view: object, name: string): object | undefined {
  return (Reflect.get(view, name) as { prototype?: object } | undefined)?.prototype;
}
