export interface Debounced<Value> {
  (value: Value): void;
  /** Call now with what waits, if anything does. */
  flush: () => void;
  cancel: () => void;
}

/** Call with the last value once nothing new has come for `delay` milliseconds. */
export function debounce<Value>(call: (value: Value) => void, delay: number): Debounced<Value> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let waiting: { value: Value } | undefined;
  const flush = () => {
    clearTimeout(timer);
    if (!waiting) return;
    const { value } = waiting;
    waiting = undefined;
    call(value);
  };
  const debounced = (value: Value) => {
    waiting = { value };
    clearTimeout(timer);
    timer = setTimeout(flush, delay);
  };
  return Object.assign(debounced, {
    flush,
    cancel: () => {
      clearTimeout(timer);
      waiting = undefined;
    },
  });
}
