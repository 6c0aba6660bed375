import type { Api } from "./api";
import { isHassError } from "./api/connection";
import type { Texts } from "./localize/texts";

/** Say in words why something did not work. */
export async function explain(api: Pick<Api, "errorText">, texts: Texts, error: unknown): Promise<string> {
  if (isHassError(error) && error.code === "unauthorized") return texts.text("error.unauthorized");
  const message = await api.errorText(error);
  return message ? texts.text("error.failed", { message }) : texts.text("error.unknown");
}
