/**
 * How often some work reads a property of what it is given, at any depth: the same number on every machine and at every time, which a
 * clock does not give. What compares each record with each reads a hundred times as often when there are ten times as many.
 */
export function readsOf<Value extends object>(value: Value, work: (value: Value) => unknown): number {
  let reads = 0;
  const proxies = new WeakMap<object, object>();
  const counted = (target: object): object => {
    const known = proxies.get(target);
    if (known) return known;
    const proxy = new Proxy(target, {
      get(_, key, receiver) {
        reads++;
        const read = Reflect.get(target, key, receiver);
        return typeof read === "object" && read !== null ? counted(read) : read;
      },
    });
    proxies.set(target, proxy);
    return proxy;
  };
  work(counted(value) as Value);
  return reads;
}
