/** A picture that was dropped or pasted, and how many more files came with it. */
export type TransferredPicture = {
	readonly file: File;
	/** Files that are left aside; more than 0 deserves a note. */
	readonly leftOut: number;
};

type Transfer = {
	readonly dataTransfer?: DataTransfer | null;
	readonly clipboardData?: DataTransfer | null;
};

/**
 * The picture in a drop or a paste: the first file whose type says picture, else the first file,
 * whose inspection then says what is wrong with it (some systems give no type to some pictures).
 *
 * @param transfer a DragEvent, a ClipboardEvent, or a DataTransfer
 * @returns null where no file came along: dropped text or a link
 */
export function pictureFromTransfer(transfer: Transfer | DataTransfer): TransferredPicture | null {
	const data =
		'files' in transfer ? transfer : (transfer.dataTransfer ?? transfer.clipboardData ?? null);
	const files = data ? [...data.files] : [];
	const file = files.find(({ type }) => type.startsWith('image/')) ?? files[0];
	return file ? { file, leftOut: files.length - 1 } : null;
}
