import type { Api, FileChanges, FileFilter, FilesChange } from "../api";
import type { KeptFilePage, KeptFilePayload } from "../types/generated";
import { EVERYTHING } from "../routes";
import { countSelected, isSelected, type Selection } from "./selection-store";
import { Store } from "./store";

export interface FileList {
  filter: FileFilter;
  /** `undefined`: nothing came yet. */
  files: readonly KeptFilePayload[] | undefined;
  total: number;
  next: string | null;
  /** The files on show are of an older question. */
  isStale: boolean;
  isLoadingMore: boolean;
  error: unknown;
}

export const PAGE = 60;
/** The server gives no longer pages. */
const LONGEST_PAGE = 200;

/** The files of the library that match, page by page. */
export class FileListStore extends Store<FileList> {
  private _attempt = 0;
  private _key: string | undefined;

  constructor(private readonly _api: Pick<Api, "listFiles" | "updateFile" | "updateFiles" | "deleteFiles">) {
    super({
      filter: EVERYTHING,
      files: undefined,
      total: 0,
      next: null,
      isStale: false,
      isLoadingMore: false,
      error: undefined,
    });
  }

  /** Show what matches; nothing happens when that is on show already. */
  async show(filter: FileFilter): Promise<void> {
    const key = JSON.stringify(filter);
    if (key === this._key) return;
    this._key = key;
    this.replace({ ...this.state, filter, isStale: this.state.files !== undefined });
    await this._load(PAGE);
  }

  /** Ask anew for as much as is on show. */
  async refresh(): Promise<void> {
    if (this._key !== undefined) await this._load(Math.max(PAGE, this.state.files?.length ?? 0));
  }

  /** Load the following page, unless that is under way, the end is reached or the last attempt failed. */
  async more(): Promise<void> {
    const { error, filter, files, isLoadingMore, isStale, next } = this.state;
    if (!files || next === null || isLoadingMore || isStale || error !== undefined) return;
    const attempt = this._attempt;
    this.replace({ ...this.state, isLoadingMore: true });
    try {
      const page = await this._api.listFiles(filter, PAGE, next);
      if (attempt !== this._attempt) return;
      this.replace({ ...this.state, ...page, files: joined(files, page.files), isLoadingMore: false });
    } catch (failure) {
      if (attempt === this._attempt) this.replace({ ...this.state, isLoadingMore: false, error: failure });
    }
  }

  /** Try again what failed. */
  async retry(): Promise<void> {
    if (this.state.files && !this.state.isStale) {
      this.replace({ ...this.state, error: undefined });
      await this.more();
    } else {
      await this._load(PAGE);
    }
  }

  /** Change a file; it shows at once, and is taken back when the server says no. Rejects then. */
  async update(fileId: string, changes: FileChanges): Promise<void> {
    const before = this.state.files?.find((file) => file.file_id === fileId);
    this.patch(fileId, changes);
    try {
      this.patch(fileId, await this._api.updateFile(fileId, changes));
    } catch (error) {
      if (before) this.patch(fileId, before);
      throw error;
    }
  }

  /**
   * Change files alike; it shows at once, and is taken back of those that could not be. Answers with them; rejects when
   * none could.
   */
  async updateMany(fileIds: readonly string[], change: FilesChange): Promise<string[]> {
    const before = this._loaded(fileIds);
    for (const file of before) this.patch(file.file_id, changedAlike(file, change));
    const takeBack = (file: KeptFilePayload) => {
      this.patch(file.file_id, file);
    };
    try {
      const { refused } = await this._api.updateFiles(fileIds, change);
      before.filter((file) => refused.includes(file.file_id)).forEach(takeBack);
      return refused;
    } catch (error) {
      before.forEach(takeBack);
      throw error;
    }
  }

  /** The files that are selected, also those that are not there yet. */
  async find(selection: Selection): Promise<KeptFilePayload[]> {
    const { filter, next, total } = this.state;
    const isWanted = (file: KeptFilePayload) => isSelected(selection, file.file_id);
    const here = this.state.files?.filter(isWanted) ?? [];
    if (next === null || here.length === countSelected(selection, total)) return here;
    let all: KeptFilePayload[] = [];
    let after: string | null = null;
    do {
      const page: KeptFilePage = await this._api.listFiles(filter, LONGEST_PAGE, after);
      all = joined(all, page.files);
      after = page.next;
    } while (after !== null);
    return all.filter(isWanted);
  }

  /** Take over what is known of a file from elsewhere. */
  patch(fileId: string, changes: Partial<KeptFilePayload>): void {
    const files = this.state.files?.map((file) => (file.file_id === fileId ? { ...file, ...changes } : file));
    if (files) this.replace({ ...this.state, files });
  }

  /** Remove files from the library; answers with those that are still needed. */
  async delete(fileIds: readonly string[]): Promise<string[]> {
    const { deleted, refused } = await this._api.deleteFiles(fileIds);
    this.drop(deleted);
    return refused;
  }

  /** Leave out files that are gone. */
  drop(fileIds: readonly string[]): void {
    const { files, total } = this.state;
    const left = files?.filter((file) => !fileIds.includes(file.file_id));
    if (files && left)
      this.replace({ ...this.state, files: left, total: total - files.length + left.length });
  }

  private _loaded(fileIds: readonly string[]): KeptFilePayload[] {
    const wanted = new Set(fileIds);
    return this.state.files?.filter((file) => wanted.has(file.file_id)) ?? [];
  }

  private async _load(wanted: number): Promise<void> {
    this._attempt += 1;
    const attempt = this._attempt;
    const { filter } = this.state;
    if (this.state.error !== undefined) this.replace({ ...this.state, error: undefined });
    try {
      let files: KeptFilePayload[] = [];
      let next: string | null = null;
      let total = 0;
      do {
        const limit = Math.min(LONGEST_PAGE, wanted - files.length);
        const page = await this._api.listFiles(filter, limit, next);
        if (attempt !== this._attempt) return;
        files = joined(files, page.files);
        ({ next, total } = page);
      } while (next !== null && files.length < wanted);
      this.replace({
        filter,
        files,
        total,
        next,
        isStale: false,
        isLoadingMore: false,
        error: undefined,
      });
    } catch (error) {
      if (attempt === this._attempt) this.replace({ ...this.state, isLoadingMore: false, error });
    }
  }
}

function changedAlike({ is_pinned: isPinned, tags }: KeptFilePayload, change: FilesChange): FileChanges {
  const left = tags.filter((tag) => !change.remove_tags?.includes(tag));
  return {
    is_pinned: change.is_pinned ?? isPinned,
    tags: [...new Set([...left, ...(change.add_tags ?? [])])],
  };
}

/** A file may move to a later page while pages are turned: nothing is shown twice. */
function joined(before: readonly KeptFilePayload[], more: readonly KeptFilePayload[]): KeptFilePayload[] {
  const known = new Set(before.map((file) => file.file_id));
  return [...before, ...more.filter((file) => !known.has(file.file_id))];
}
