import type { FilesChange } from "../api";
import type { Connection } from "../api/connection";
import { waitingApi } from "../api/waiting";
import { showConfirmDialog } from "../components/confirm-dialog";
import { showForm } from "../components/form-dialog";
import { explain } from "../explain";
import { lastingTarget, showToast } from "../ha/fire-event";
import type { FileListStore } from "../stores/file-list-store";
import type { PartedWorkStore } from "../stores/parted-work";
import type { SelectionStore } from "../stores/selection-store";
import type { KeptFilePayload } from "../types/generated";
import type { DeedHost } from "./file-deeds";
import type { BulkFileDeed } from "./library-view";

const LONGEST_TAG = 64;

export interface BulkHost extends DeedHost {
  readonly connection: Connection;
  /** Tags that there are, to stay with the same words. */
  readonly knownTags: readonly string[];
}

/** What a person has done with many files alike: asks what and whether, does it, says how much of it was. */
export class FileBulk {
  constructor(
    private readonly _host: BulkHost,
    private readonly _list: FileListStore,
    private readonly _selection: SelectionStore,
    private readonly _work: PartedWorkStore,
  ) {}

  /** Do something with all that is selected; true when something may have changed. */
  async run(deed: BulkFileDeed): Promise<boolean> {
    const files = await this._told(() => this._list.find(this._selection.state));
    if (!files) return false;
    if (files.length === 0) {
      // Somebody else was quicker.
      this._selection.clear();
      return false;
    }
    if (deed === "delete") return this._delete(files);
    const change = deed === "tags" ? await this._askTags(files) : { is_pinned: deed === "pin" };
    return change !== undefined && this._change(files, change);
  }

  private _change(files: readonly KeptFilePayload[], change: FilesChange): Promise<boolean> {
    return this._send(files, "changed", (ids) => this._list.updateMany(ids, change));
  }

  private async _delete(files: readonly KeptFilePayload[]): Promise<boolean> {
    const { texts } = this._host.i18n;
    const free = files.filter((file) => !file.is_referred_to);
    if (free.length === 0) {
      showToast(this._host, this._counted("library.bulk.needed", files.length));
      return false;
    }
    const waiting = await this._told(() => waitingFiles(this._host.connection));
    if (!waiting) return false;
    const many = free.filter(({ file_id: id }) => waiting.has(id)).length;
    const isConfirmed = await showConfirmDialog(this._host, {
      title: this._counted("library.bulk.delete_title", free.length),
      text: [
        texts.text("library.bulk.delete_text"),
        many ? this._counted("library.bulk.waiting", many) : "",
        free.length < files.length ? this._counted("library.bulk.needed", files.length - free.length) : "",
      ]
        .filter(Boolean)
        .join(" "),
      confirm: texts.text("delete.confirm"),
      cancel: texts.text("dialog.cancel"),
    });
    return isConfirmed && this._send(free, "deleted", (ids) => this._list.delete(ids));
  }

  /** Which tags they are to get and lose; `undefined`: none. */
  private async _askTags(files: readonly KeptFilePayload[]): Promise<FilesChange | undefined> {
    const { texts } = this._host.i18n;
    const theirs = [...new Set(files.flatMap(({ tags }) => tags))].sort();
    let change: FilesChange | undefined;
    await showForm(this._host, {
      title: texts.text("library.bulk.tags"),
      text: this._counted("selection.count", files.length),
      fields: [
        {
          key: "add",
          label: texts.text("file.add_tag"),
          hint: texts.text("library.bulk.tags_hint"),
          known: this._host.knownTags,
        },
        {
          key: "remove",
          label: texts.text("library.bulk.remove_tag"),
          kind: "choice",
          choices: ["", ...theirs].map((value) => ({ value, text: value || "–" })),
        },
      ],
      confirm: texts.text("jobs.save"),
      send: ({ add = "", remove = "" }) => {
        const added = add.split(",").map((tag) => tag.trim());
        const tags = [...new Set(added.filter(Boolean))];
        const isFine = (tags.length > 0 || remove !== "") && tags.every((tag) => tag.length <= LONGEST_TAG);
        if (isFine) change = { add_tags: tags, remove_tags: remove ? [remove] : [] };
        return Promise.resolve(isFine ? undefined : texts.text("library.bulk.tags_problem"));
      },
    });
    return change;
  }

  /** Send part by part, and say how it ended. */
  private async _send(
    files: readonly KeptFilePayload[],
    kind: "changed" | "deleted",
    send: (ids: readonly string[]) => Promise<string[]>,
  ): Promise<boolean> {
    // Whoever leaves the page is told all the same.
    const target = lastingTarget(this._host);
    let done = 0;
    let refused = 0;
    const ids = files.map((file) => file.file_id);
    const { error, result: isStopped } = await this._try(() =>
      this._work.run(ids, async (part) => {
        const kept = await send(part);
        refused += kept.length;
        done += part.length - kept.length;
        if (kind === "deleted") this._selection.forget(part.filter((id) => !kept.includes(id)));
      }),
    );
    if (error === undefined && !isStopped) this._selection.clear();
    // Not all of them need match any more.
    void this._list.refresh();
    const told = [
      this._counted(`library.bulk.${kind}`, done),
      refused ? this._kept(kind, refused) : "",
      isStopped ? this._host.i18n.texts.text("library.bulk.stopped") : "",
      error ?? "",
    ];
    showToast(target, told.filter(Boolean).join(" "));
    return true;
  }

  private _kept(kind: "changed" | "deleted", count: number): string {
    if (kind === "deleted") return this._counted("library.bulk.needed", count);
    const { formats, texts } = this._host.i18n;
    return texts.text("library.bulk.refused", { count: formats.number(count) });
  }

  private _counted(key: Parameters<DeedHost["i18n"]["texts"]["counted"]>[0], count: number): string {
    const { formats, texts } = this._host.i18n;
    return texts.counted(key, count, formats.number(count));
  }

  /** What comes of it; a toast says why it is nothing. */
  private async _told<Result>(act: () => Promise<Result>): Promise<Result | undefined> {
    const { error, result } = await this._try(act);
    if (error !== undefined) showToast(this._host, error);
    return result;
  }

  private async _try<Result>(act: () => Promise<Result>): Promise<{ result?: Result; error?: string }> {
    try {
      return { result: await act() };
    } catch (error) {
      return { error: await explain(this._host.api, this._host.i18n.texts, error) };
    }
  }
}

/** The files that wait to be printed, on whichever printer. */
async function waitingFiles(connection: Connection): Promise<ReadonlySet<string>> {
  const { lists } = await waitingApi(connection).list();
  return new Set(lists.flatMap(({ prints }) => prints.map((each) => each.file_id)));
}
