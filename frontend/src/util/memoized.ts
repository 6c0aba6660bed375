/** Remember the last result of a function, for as long as it is asked the same: what it returns stays the same, too. */
export function memoized<Args extends readonly unknown[], Result>(
  call: (...args: Args) => Result,
): (...args: Args) => Result {
  let last: { args: Args; result: Result } | undefined;
  return (...args) => {
    const isSame = last?.args.every((arg, index) => arg === args[index]) ?? false;
    if (!last || !isSame) last = { args, result: call(...args) };
    return last.result;
  };
}
