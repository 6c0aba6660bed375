import type { Connection } from "./connection";

/** Names of Home Assistant's users by id: it tells administrators alone. */
export async function people({ askHome }: Connection): Promise<ReadonlyMap<string, string>> {
  const users: { id: string; name: string | null }[] = await askHome("config/auth/list");
  return new Map(users.map(({ id, name }) => [id, name ?? ""]));
}
