const shown = new Set<HTMLDialogElement>();

/** Open a window over everything else. */
export function openModal(dialog: HTMLDialogElement): void {
  shown.add(dialog);
  dialog.showModal();
}

/** Whether such a window is open: what is pressed then is meant for it, wherever the focus is. */
export function isModalOpen(): boolean {
  for (const dialog of shown) if (!dialog.open || !dialog.isConnected) shown.delete(dialog);
  return shown.size > 0;
}
