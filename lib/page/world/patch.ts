/** Replaces methods, setters and constructors of the page by proxies (patchMethod, patchSetter, patchConstructor), and puts them back. */

/** Puts the page's own function back, unless the page has patched it since. */
export type Restore = () => void;
const NOTHING: Restore = () => undefined;

/** @param run is called in place of the method; `call` calls through */
export function patchMethod(
  owner: object | undefined,
  name: string,
  run: (call: () => unknown, self: object, args: readonly unknown[]) => unknown,
): Restore {
  const descriptor = owner && Object.getOwnPropertyDescriptor(owner, name);
  const method: unknown = descriptor?.value;
  if (!owner || !descriptor?.configurable || typeof method !== 'function') return NOTHING;
  const value = new Proxy(method, {
    apply: (original, self: object, args: unknown[]) => run(() => Reflect.apply(original, self, args), self, args),
  });
  return replace(owner, name, { descriptor, own: { ...descriptor, value } });
}

/** @param isStopped says of a value that is to be set whether it is left out */
export function patchSetter(owner: object | undefined, name: string, isStopped: (value: unknown) => boolean): Restore {
  const descriptor = owner && Object.getOwnPropertyDescriptor(owner, name);
  if (!owner || !descriptor?.configurable || !descriptor.set) return NOTHING;
  const set = new Proxy(descriptor.set, {
    apply: (write, self, args: unknown[]) => (isStopped(args[0]) ? undefined : Reflect.apply(write, self, args)),
  });
  return replace(owner, name, { descriptor, own: { ...descriptor, set } });
}

/** @param isStopped says of the arguments whether the constructor throws */
export function patchConstructor(
  owner: object,
  name: string,
  isStopped: (args: readonly unknown[]) => boolean,
): Restore {
  const descriptor = Object.getOwnPropertyDescriptor(owner, name);
  const make: unknown = descriptor?.value;
  if (!descriptor?.configurable || typeof make !== 'function') return NOTHING;
  const value = new Proxy(make, {
    construct(original, args: unknown[], target) {
      if (isStopped(args)) throw new DOMException('The request was stopped.', 'SecurityError');
      return Reflect.construct(original, args, target) as object;
    },
  });
  return replace(owner, name, { descriptor, own: { ...descriptor, value } });
}

function replace(
  owner: object,
  name: string,
  { descriptor, own }: { descriptor: PropertyDescriptor; own: PropertyDescriptor },
): Restore {
  Object.defineProperty(owner, name, own);
  return () => {
    const now = Object.getOwnPropertyDescriptor(owner, name);
    if (now && now.value === own.value && now.set === own.set) Object.defineProperty(owner, name, descriptor);
  };
}

/** The prototype of a global class; undefined in a browser without it. */
export function prototypeOf(view: object, name: string): object | undefined {
  return (Reflect.get(view, name) as { prototype?: object } | undefined)?.prototype;
}
