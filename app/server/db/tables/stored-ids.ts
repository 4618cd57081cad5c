/** Ids that are in the database already. */
export async function storedIds(rows: PromiseLike<{ id: string }[]>): Promise<ReadonlySet<string>> {
  return new Set((await rows).map(({ id }) => id));
}
