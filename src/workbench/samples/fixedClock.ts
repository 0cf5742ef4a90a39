/** Samples are the same whatever day they are made on: the code that asks for today is told one day. */

/** @param moment local date and time 'yyyy-mm-ddThh:mm' */
export async function atMoment<T>(moment: string, work: () => Promise<T>): Promise<T> {
  const RealDate = Date;
  const fixed = new RealDate(moment).getTime();
  const FixedDate = new Proxy(RealDate, {
    construct: (target, given: readonly unknown[]): object =>
      Reflect.construct(target, given.length === 0 ? [fixed] : given) as object,
  });
  globalThis.Date = FixedDate;
  try {
    return await work();
  } finally {
    globalThis.Date = RealDate;
  }
}
